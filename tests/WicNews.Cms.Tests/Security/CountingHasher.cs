using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Tests.Security;

/// <summary>Identity's hasher with few rounds, which counts what it was asked to check and can be made to take its time.</summary>
internal sealed class CountingHasher : IPasswordHasher<IUser>, IDisposable
{
    private readonly PasswordHasher<IUser> _inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
    private readonly ManualResetEventSlim _open = new(initialState: true);
    private readonly Lock _counting = new();
    private int _running;

    public int Checks { get; private set; }

    /// <summary>The most checks that ran at one time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Checks that have begun do not end, until <see cref="Release"/>.</summary>
    public void Hold() => _open.Reset();

    public void Release() => _open.Set();

    public string HashPassword(IUser user, string password) => _inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(IUser user, string hashedPassword, string providedPassword)
    {
        lock (_counting)
        {
            Checks++;
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            _open.Wait();
            return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
        finally
        {
            lock (_counting)
                _running--;
        }
    }

    public void Dispose() => _open.Dispose();
}
