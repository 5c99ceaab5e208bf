using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.Identity;

/// <summary>Checks a name and a password.</summary>
internal sealed class PasswordSignIn(
    UserManager<IUser> identity, IPasswordHasher<IUser> hasher, DecoyHash decoy, SignInAudit audit, SignInTries tries, ITwoFactorLoginService factors)
{
    private const int LongestPassword = 1024;

    public Task<SignInOutcome> CheckAsync(string name, string password) =>
        SignInTries.InTurnAsync(name, () => CheckInTurnAsync(name.Trim(), password));

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
            return await tries.FailedAsync(candidate);
        if (!candidate.IsApproved)
        {
            await audit.FailedAsync(candidate);
            return new SignInOutcome.Disabled();
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            candidate.RawPasswordValue = hasher.HashPassword(candidate, password);
            await identity.UpdateAsync(candidate);
        }

        return await GoOnAsync(candidate);
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

    // With a second factor nobody is let in yet, and wrong tries stay counted: else whoever has the password could clear the count by
    // giving it again, and so try codes without end.
    private async Task<SignInOutcome> GoOnAsync(IUser user)
    {
        var enabled = (await factors.GetEnabledTwoFactorProviderNamesAsync(user.Key)).ToArray();
        if (enabled.Length == 0)
        {
            await tries.WelcomeAsync(user);
            return new SignInOutcome.Welcome(user);
        }

        await audit.CodeAskedForAsync(user);
        return new SignInOutcome.CodeNeeded(user, enabled);
    }
}
