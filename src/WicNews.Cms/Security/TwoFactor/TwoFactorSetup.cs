using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.TwoFactor;

/// <summary>Switches second factors on and off by Umbraco's service, with what belongs to it here: codes are good once, wrong ones count,
/// and sessions end where they should.</summary>
internal sealed class TwoFactorSetup(
    IUserTwoFactorLoginService factors, UserManager<IUser> identity, SignInTries tries, SignInAudit audit, ISessionStore sessions, ICoreScopeProvider scopes)
{
    /// <summary>Switches it on. Other sessions of the user end: whoever signed in before without a code goes on in none of them.</summary>
    public Task<TwoFactorOperationStatus> SwitchOnAsync(IUser user, string provider, string secret, string code, Guid? session) =>
        SignInTries.InTurnAsync(user.Key, async () =>
        {
            var status = await SaveAsync(user, provider, secret, code);
            if (status == TwoFactorOperationStatus.Success)
            {
                await sessions.EndAllAsync(user.Key, except: session);
                await audit.TwoFactorAsync(user, user, isOn: true);
            }

            return status;
        });

    /// <summary>Switches one's own off. Without a limit, somebody at a desk left alone could try all codes.</summary>
    public Task<TwoFactorOperationStatus> SwitchOffAsync(IUser user, string provider, string code) =>
        SignInTries.InTurnAsync(user.Key, async () =>
        {
            var known = (await factors.GetProviderNamesAsync(user.Key)).Result.SingleOrDefault(known => known.ProviderName == provider);
            if (known is not { IsEnabledOnUser: true })
                return known is null ? TwoFactorOperationStatus.ProviderNameNotFound : TwoFactorOperationStatus.InvalidCode;
            // Found in turn: a lock, by tries here or at the door, leaves sessions open, but there is no more guessing in them.
            if (await identity.FindByIdAsync(user.Key.ToString()) is not { } current || await identity.IsLockedOutAsync(current))
                return TwoFactorOperationStatus.InvalidCode;
            if (!await identity.VerifyTwoFactorTokenAsync(current, provider, code))
            {
                await tries.FailedAsync(current);
                return TwoFactorOperationStatus.InvalidCode;
            }

            var status = (await factors.DisableAsync(user.Key, provider)).Result;
            if (status == TwoFactorOperationStatus.Success)
                await audit.TwoFactorAsync(user, user, isOn: false);
            return status;
        });

    /// <summary>Switches another user's off, whose device is lost. Their sessions end: one may be open on it.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="provider">Which.</param>
    /// <param name="administrator">Who does it; null where it is done on the machine itself.</param>
    public async Task<TwoFactorOperationStatus> SwitchOffForAsync(Guid user, string provider, IUser? administrator)
    {
        var status = (await factors.DisableAsync(user, provider)).Result;
        if (status == TwoFactorOperationStatus.Success)
        {
            await sessions.EndAllAsync(user);
            if (await identity.FindByIdAsync(user.ToString()) is { } affected)
                await audit.TwoFactorAsync(administrator, affected, isOn: false);
        }

        return status;
    }

    private async Task<TwoFactorOperationStatus> SaveAsync(IUser user, string provider, string secret, string code)
    {
        using var scope = scopes.CreateCoreScope();
        var attempt = await factors.ValidateAndSaveAsync(provider, user.Key, secret, code);
        if (!attempt.Success)
            return attempt.Result;
        // The code that switches it on is used by that, and does not sign in besides.
        await identity.VerifyTwoFactorTokenAsync(user, provider, code);
        scope.Complete();
        return attempt.Result;
    }
}
