using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Security.Identity;

/// <summary>Mail is not built. Umbraco's user service asks first whether mail can be sent, and refuses invitations and password mails
/// with a clear status; nothing is ever accepted and then not sent.</summary>
internal sealed class NoMail : IUserInviteSender, IUserForgotPasswordSender, IInviteUriProvider, IForgotPasswordUriProvider
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw NotBuilt(nameof(InviteUser));

    public Task SendForgotPassword(UserForgotPasswordMessage message) => throw NotBuilt(nameof(SendForgotPassword));

    public Task<Attempt<Uri, UserOperationStatus>> CreateInviteUriAsync(IUser invitee) => throw NotBuilt(nameof(CreateInviteUriAsync));

    public Task<Attempt<Uri, UserOperationStatus>> CreateForgotPasswordUriAsync(IUser user) => throw NotBuilt(nameof(CreateForgotPasswordUriAsync));

    private static NotSupportedException NotBuilt(string member) => new($"{nameof(NoMail)}.{member} is not built: this site sends no mail.");
}
