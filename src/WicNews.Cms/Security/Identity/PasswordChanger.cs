using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Security.Requests;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.Identity;

/// <summary>Changes passwords. Who may do so for whom, Umbraco's user service has checked before; the old password
/// or the reset token is checked here. A change gives a new security stamp, which ends the user's sessions.</summary>
internal sealed class PasswordChanger(
    UserManager<IUser> identity,
    ICoreBackOfficeUserManager accounts,
    IEventAggregator events,
    RequestFacts request,
    ITwoFactorLoginService factors,
    ISessionStore sessions) : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        var user = model.User;
        var changed = model switch
        {
            { ResetPasswordToken.Length: > 0 } => await identity.ResetPasswordAsync(user, model.ResetPasswordToken.FromUrlBase64() ?? string.Empty, model.NewPassword),
            { OldPassword.Length: > 0 } => await identity.ChangePasswordAsync(user, model.OldPassword, model.NewPassword),
            _ => await identity.ResetPasswordAsync(user, await identity.GeneratePasswordResetTokenAsync(user), model.NewPassword),
        };
        if (!changed.Succeeded)
            return Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = Error(changed) });
        // Whoever could set a new password has shown to be the user, or was set right by an administrator. But where a code is needed too,
        // a new password is half of it only: it must not buy new guesses at the other half.
        var hasSecondFactor = await factors.IsTwoFactorEnabledAsync(user.Key);
        if (!hasSecondFactor || IsByAnother(performingUser, user))
            await identity.ResetAccessFailedCountAsync(user);
        // Anybody can lock a user whose address they know; whoever reads the user's mail is the user. A lock by hand, which has no date, stays.
        if (!hasSecondFactor && !string.IsNullOrEmpty(model.ResetPasswordToken) && user is { IsLockedOut: true, LastLockoutDate: not null })
            await accounts.UnlockUser(user);
        // Whoever gave the old password goes on in the session in which they did; nobody else has one to go on in.
        if (string.IsNullOrEmpty(model.OldPassword))
            await sessions.EndAllAsync(user.Key);
        await events.PublishAsync(new UserPasswordChangedNotification(request.IpAddress, user.Id.ToString(CultureInfo.InvariantCulture), request.UserId));
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    private static bool IsByAnother(IUser? performing, IUser user) => performing is not null && performing.Key != user.Key;

    private static ValidationResult Error(IdentityResult result)
    {
        var old = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
        return new ValidationResult(
            string.Join(" ", result.Errors.Select(error => error.Description)), [old ? OwnPassword.OldField : "newPassword"]);
    }
}
