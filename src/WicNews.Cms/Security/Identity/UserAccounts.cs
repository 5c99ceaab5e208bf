using System.Globalization;
using System.Security.Principal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Security.Identity;

/// <summary>What Umbraco's user service needs of accounts, done by ASP.NET Core Identity.</summary>
internal sealed class UserAccounts(
    UserManager<IUser> identity,
    IOptions<GlobalSettings> globals,
    IOptions<UserPasswordConfigurationSettings> passwords,
    IEventAggregator events,
    RequestFacts request) : ICoreBackOfficeUserManager
{
    private const string ConfirmEmail = UserManager<IUser>.ConfirmEmailTokenPurpose;
    private const string ResetPassword = UserManager<IUser>.ResetPasswordTokenPurpose;

    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        // A program never signs in by password, so it gets none.
        var password = createModel.Kind == UserKind.Api ? null : GeneratePassword();
        var user = NewUser(createModel);
        var created = password is null ? await identity.CreateAsync(user) : await identity.CreateAsync(user, password);
        return Result(created, password);
    }

    public async Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel)
    {
        var user = NewUser(createModel);
        user.InvitedDate = DateTime.UtcNow;
        user.IsApproved = false;
        return Result(await identity.CreateAsync(user), null);
    }

    public async Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        Attempt.SucceedWithStatus(UserOperationStatus.Success, await identity.GenerateEmailConfirmationTokenAsync(user));

    public async Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        Attempt.SucceedWithStatus(UserOperationStatus.Success, await identity.GeneratePasswordResetTokenAsync(user));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        await identity.ResetAccessFailedCountAsync(user);
        var unlocked = await identity.SetLockoutEndDateAsync(user, null);
        if (!unlocked.Succeeded)
            return Attempt.FailWithStatus(UserOperationStatus.UnknownFailure, new UserUnlockResult { Error = new(Words(unlocked)) });
        await events.PublishAsync(new UserUnlockedNotification(request.IpAddress, user.Id.ToString(CultureInfo.InvariantCulture), request.UserId));
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    // There are no external login providers, so there are no links to them.
    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(UserOperationStatus.Success, []));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) =>
        identity.VerifyUserTokenAsync(user, identity.Options.Tokens.EmailConfirmationTokenProvider, ConfirmEmail, token);

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) =>
        identity.VerifyUserTokenAsync(user, identity.Options.Tokens.PasswordResetTokenProvider, ResetPassword, token);

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        events.Publish(new UserForgotPasswordRequestedNotification(request.IpAddress, toString, request.UserId));

    public string GeneratePassword() => new PasswordGenerator(passwords.Value).GeneratePassword();

    private User NewUser(UserCreateModel model)
    {
        var user = new User(globals.Value)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            Language = globals.Value.DefaultUILanguage,
            Kind = model.Kind,
        };
        if (model.Id is { } key)
            user.Key = key;
        return user;
    }

    private static IdentityCreationResult Result(IdentityResult result, string? password) =>
        result.Succeeded ? new IdentityCreationResult { Succeded = true, InitialPassword = password }
        : result.Errors.Any(error => error.Code == nameof(UserOperationStatus.CancelledByNotification)) ? IdentityCreationResult.Cancel()
        : IdentityCreationResult.Fail(Words(result));

    private static string Words(IdentityResult result) => string.Join(" ", result.Errors.Select(error => error.Description));
}
