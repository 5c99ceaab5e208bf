using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Tests.Security;

/// <summary>Identity's hasher with few rounds, which counts what it was asked to check.</summary>
internal sealed class CountingHasher : IPasswordHasher<IUser>
{
    private readonly PasswordHasher<IUser> _inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
    private int _checks;

    public int Checks => _checks;

    public string HashPassword(IUser user, string password) => _inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(IUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _checks);
        return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
