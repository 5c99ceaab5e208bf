using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>Checks a name and a password, counts wrong tries, and locks.</summary>
internal sealed class PasswordSignIn(
    UserManager<IUser> identity, IPasswordHasher<IUser> hasher, DecoyHash decoy, SignInAudit audit, TimeProvider time)
{
    private const int LongestPassword = 1024;

    // Tries at one name wait for one another: counted side by side, some would not be counted at all.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<SignInOutcome> CheckAsync(string name, string password)
    {
        var turn = Turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % Turns.Length];
        await turn.WaitAsync();
        try
        {
            return await CheckInTurnAsync(name.Trim(), password);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<SignInOutcome> CheckInTurnAsync(string name, string password)
    {
        var user = name.Length == 0 ? null : await identity.FindByNameAsync(name) ?? await identity.FindByEmailAsync(name);
        var candidate = user is { Kind: UserKind.Default } && await identity.HasPasswordAsync(user) ? user : null;
        var verdict = Verify(candidate, password);
        if (candidate is null || await identity.IsLockedOutAsync(candidate))
        {
            await audit.FailedAsync(user);
            return new SignInOutcome.Refused();
        }

        if (verdict == PasswordVerificationResult.Failed)
            return await CountAsync(candidate);
        if (!candidate.IsApproved)
        {
            await audit.FailedAsync(candidate);
            return new SignInOutcome.Disabled();
        }

        await WelcomeAsync(candidate, password, verdict);
        return new SignInOutcome.Welcome(candidate);
    }

    private PasswordVerificationResult Verify(IUser? candidate, string password)
    {
        if (password.Length > LongestPassword)
            (candidate, password) = (null, string.Empty);
        try
        {
            return hasher.VerifyHashedPassword(candidate!, candidate?.RawPasswordValue ?? decoy.Value, password);
        }
        catch (FormatException)
        {
            // What is stored is no hash of ours; nobody signs in with it.
            return PasswordVerificationResult.Failed;
        }
    }

    private async Task<SignInOutcome> CountAsync(IUser user)
    {
        await identity.AccessFailedAsync(user);
        await audit.FailedAsync(user);
        if (user.IsLockedOut)
            await audit.LockedAsync(user);
        return new SignInOutcome.Refused();
    }

    private async Task WelcomeAsync(IUser user, string password, PasswordVerificationResult verdict)
    {
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            user.RawPasswordValue = hasher.HashPassword(user, password);
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.LastLoginDate = time.GetUtcNow().UtcDateTime;
        await identity.UpdateAsync(user);
        await audit.SignedInAsync(user);
    }
}
