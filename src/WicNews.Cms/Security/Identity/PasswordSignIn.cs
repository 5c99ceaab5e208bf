using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Security.Identity;

/// <summary>Checks a name and a password.</summary>
internal sealed class PasswordSignIn(
    UserManager<IUser> identity, IPasswordHasher<IUser> hasher, PasswordChecks checks, SignInAudit audit, SignInTries tries, ITwoFactorLoginService factors)
{
    /// <summary>Somebody has several spellings, the e-mail among them, and one turn; a name that nobody has takes one, too, so that it takes as
    /// long.</summary>
    public async Task<SignInOutcome> CheckAsync(string name, string password)
    {
        name = name.Trim();
        return name.Length > 0 && await identity.FindByNameOrEmailAsync(name) is { Key: var key }
            // Found again: who waited for a turn may have been locked by the one before.
            ? await SignInTries.InTurnAsync(key, async () => await CheckInTurnAsync(await identity.FindByIdAsync(key.ToString()), password))
            : await SignInTries.InTurnAsync(name, () => CheckInTurnAsync(null, password));
    }

    private async Task<SignInOutcome> CheckInTurnAsync(IUser? user, string password)
    {
        var candidate = user is { Kind: UserKind.Default } && await identity.HasPasswordAsync(user) ? user : null;
        var verdict = await checks.VerifyAsync(candidate, candidate?.RawPasswordValue, password);
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
