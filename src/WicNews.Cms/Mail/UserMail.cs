using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.Security;

namespace WicNews.Cms.Mail;

/// <summary>Invitations and links for forgotten passwords, by mail. Where mail cannot be sent, Umbraco's user service is told so and refuses.</summary>
internal sealed class UserMail(IEmailSender mail, IOptionsMonitor<WebRoutingSettings> routing, IServiceScopeFactory scopes) :
    IUserInviteSender, IUserForgotPasswordSender, IInviteUriProvider, IForgotPasswordUriProvider
{
    public bool CanSendInvites() => mail.CanSendRequiredEmail();

    public bool CanSend() => mail.CanSendRequiredEmail();

    public Task InviteUser(UserInvitationMessage invite) => SendAsync(
        invite.Recipient, UserMailWords.InviteSubject, UserMailWords.Invite(invite.Recipient, invite.Sender, invite.Message, invite.InviteUri), Constants.Web.EmailTypes.UserInvite);

    public Task SendForgotPassword(UserForgotPasswordMessage message) => SendAsync(
        message.Recipient, UserMailWords.ForgottenSubject, UserMailWords.Forgotten(message.Recipient, message.ForgotPasswordUri), Constants.Web.EmailTypes.PasswordReset);

    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) =>
        LinkAsync(invitee, PasswordLink.Invitation, accounts => accounts.GenerateEmailConfirmationTokenAsync(invitee));

    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) =>
        LinkAsync(user, PasswordLink.Forgotten, accounts => accounts.GeneratePasswordResetTokenAsync(user));

    private async Task<Attempt<Uri, UserOperationStatus>> LinkAsync(
        IUser user, string flow, Func<ICoreBackOfficeUserManager, Task<Attempt<string, UserOperationStatus>>> makeTokenAsync)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Attempt<string, UserOperationStatus> token = await makeTokenAsync(scope.ServiceProvider.GetRequiredService<ICoreBackOfficeUserManager>());
        if (!token.Success)
            return Attempt.FailWithStatus(token.Status, new Uri("about:blank"));
        string path = QueryHelpers.AddQueryString(LoginAddress.Path, new Dictionary<string, string?>
        {
            [PasswordLink.Flow] = flow, [PasswordLink.User] = user.Key.ToString(), [PasswordLink.Code] = token.Result.ToUrlBase64(),
        });
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new Uri(new Uri(routing.CurrentValue.UmbracoApplicationUrl), path));
    }

    private Task SendAsync(IUser to, string subject, string body, string kind) =>
        mail.SendAsync(new EmailMessage(null, to.Email, subject, body, isBodyHtml: false), kind, enableNotification: false, expires: null);
}
