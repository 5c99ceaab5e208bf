using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>Checks passwords and secrets against their hashes. That is meant to be slow: only so many run at once that a processor is left
/// for readers, where there is more than one.</summary>
internal sealed class PasswordChecks(IPasswordHasher<IUser> hasher, DecoyHash decoy) : IDisposable
{
    private const int LongestPassword = 1024;

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <param name="user">Whose it is, where that is known.</param>
    /// <param name="hash">What is stored; null where nobody was found, which costs the same.</param>
    /// <param name="password">What was given.</param>
    public async Task<PasswordVerificationResult> VerifyAsync(IUser? user, string? hash, string password)
    {
        await _places.WaitAsync();
        try
        {
            return password.Length > LongestPassword
                ? Verify(null, decoy.Value, string.Empty)
                : Verify(user, hash ?? decoy.Value, password);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private PasswordVerificationResult Verify(IUser? user, string hash, string password)
    {
        try
        {
            return hasher.VerifyHashedPassword(user!, hash, password);
        }
        catch (FormatException)
        {
            // What is stored is no hash of ours; nobody signs in with it.
            return PasswordVerificationResult.Failed;
        }
    }
}
