using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Invitations. They need mail; without a mail server Umbraco's service refuses them and says why.</summary>
internal static class UserInvitations
{
    public static void MapUserInvitations(this RouteGroupBuilder api, RouteGroupBuilder open)
    {
        var users = api.MapResource("/user/invite", "User", AuthorizationPolicies.SectionAccessUsers);
        users.MapPost("", InviteAsync);
        users.MapPost("/resend", ResendAsync);
        // Whoever follows an invitation cannot be signed in yet: the token in it is what lets them in.
        var invited = open.MapGroup("/user/invite").WithTags("User");
        invited.MapPost("/verify", VerifyAsync);
        invited.MapPost("/create-password", CreatePasswordAsync);
    }

    private static async Task<Answer> InviteAsync(Body<InviteUserRequestModel> body, IUserService users, CurrentEditor editor)
    {
        var request = body.Value;
        if (UserInput.Check(request.Name, request.UserName, request.Email) is { } wrong)
            return wrong;
        var attempt = await users.InviteAsync(editor.Key, new UserInviteModel
        {
            Id = request.Id,
            Email = request.Email.Trim(),
            UserName = request.UserName.Trim(),
            Name = request.Name.Trim(),
            Message = request.Message,
            UserGroupKeys = UserInput.Keys(request.UserGroupIds),
        });
        return attempt is { Success: true, Result.InvitedUser: { } invited }
            ? Answer.Created("/umbraco/management/api/v1/user", invited.Key)
            : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }

    private static async Task<Answer> ResendAsync(
        Body<ResendInviteUserRequestModel> body, IUserService users, UserAccess access, CurrentEditor editor)
    {
        if (await access.DeniedAsync(body.Value.User.Id) is { } denied)
            return denied;
        var attempt = await users.ResendInvitationAsync(
            editor.Key, new UserResendInviteModel { InvitedUserKey = body.Value.User.Id, Message = body.Value.Message });
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer<PasswordConfigurationAnswer>> VerifyAsync(
        Body<VerifyInviteUserRequestModel> body, IUserService users, IOptions<UserPasswordConfigurationSettings> passwords)
    {
        var attempt = await users.VerifyInviteAsync(body.Value.User.Id, body.Value.Token);
        return attempt.Success ? new PasswordConfigurationAnswer(PasswordConfigurationModel.Of(passwords.Value)) : attempt.Result.ToProblem();
    }

    private static async Task<Answer> CreatePasswordAsync(Body<CreateInitialPasswordUserRequestModel> body, IUserService users)
    {
        var request = body.Value;
        var attempt = await users.CreateInitialPasswordAsync(request.User.Id, request.Token, request.Password);
        return attempt.Success ? Answer.Done : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }
}
