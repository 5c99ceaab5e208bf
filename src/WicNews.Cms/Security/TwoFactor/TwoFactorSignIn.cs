using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>Checks the code of somebody whose password was right. Wrong codes count with wrong passwords, towards the same lock.</summary>
internal sealed class TwoFactorSignIn(UserManager<IUser> identity, ITwoFactorLoginService factors, SignInTries tries, SignInAudit audit)
{
    public Task<SignInOutcome> CheckAsync(TokenTicket waiting, string provider, string code) =>
        SignInTries.InTurnAsync(waiting.UserKey, () => CheckInTurnAsync(waiting, provider, code));

    private async Task<SignInOutcome> CheckInTurnAsync(TokenTicket waiting, string provider, string code)
    {
        // Found in turn: the one before may have locked the user.
        var user = await FindAsync(waiting);
        if (user is not { IsApproved: true } || await identity.IsLockedOutAsync(user))
        {
            await audit.FailedAsync(user);
            return new SignInOutcome.Refused();
        }

        if (!await IsRightAsync(user, provider, code))
            return await tries.FailedAsync(user);
        await tries.WelcomeAsync(user);
        return new SignInOutcome.Welcome(user);
    }

    // Only what the user has set up is asked: the framework knows further kinds of token, for links in mails.
    private async Task<bool> IsRightAsync(IUser user, string provider, string code) =>
        (await factors.GetEnabledTwoFactorProviderNamesAsync(user.Key)).Contains(provider)
        && await identity.VerifyTwoFactorTokenAsync(user, provider, code);

    // A new password, or an administrator's disabling, gives a new stamp and ends the waiting.
    private async Task<IUser?> FindAsync(TokenTicket waiting) =>
        await identity.FindByIdAsync(waiting.UserKey.ToString()) is { Kind: UserKind.Default } user && user.SecurityStamp == waiting.Stamp ? user : null;
}
