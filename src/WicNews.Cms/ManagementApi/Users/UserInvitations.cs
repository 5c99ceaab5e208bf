using System.Net.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Invitations. They go by mail; without a mail server Umbraco's service refuses them and says why.</summary>
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

    private static async Task<Answer> InviteAsync(Body<InviteUserRequestModel> body, IUserService users, UserAccess access, CurrentEditor editor)
    {
        var request = body.Value;
        if (await access.DeniedGroupsOfAsync(UserInput.Keys(request.UserGroupIds), []) is { } denied)
            return denied;
        if (UserInput.Check(request.Name, request.UserName, request.Email) is { } wrong)
            return wrong;
        var model = new UserInviteModel
        {
            Id = request.Id,
            Email = request.Email.Trim(),
            UserName = request.UserName.Trim(),
            Name = request.Name.Trim(),
            Message = request.Message,
            UserGroupKeys = UserInput.Keys(request.UserGroupIds),
        };
        return await OrSayThatMailFailedAsync(async () => Invited(await users.InviteAsync(editor.Key, model)));
    }

    private static Answer Invited(Attempt<UserInvitationResult, UserOperationStatus> attempt) =>
        attempt is { Success: true, Result.InvitedUser: { } invited }
            ? Answer.Created("/umbraco/management/api/v1/user", invited.Key)
            : UserInput.Failure(attempt.Status, attempt.Result?.Error);

    private static async Task<Answer> OrSayThatMailFailedAsync(Func<Task<Answer>> workAsync)
    {
        try
        {
            return await workAsync();
        }
        catch (Exception failure) when (failure is SmtpException or OperationCanceledException)
        {
            return new Problem(StatusCodes.Status502BadGateway, "The mail was not sent", $"The mail server did not take the invitation: {failure.Message}");
        }
    }

    private static async Task<Answer> ResendAsync(
        Body<ResendInviteUserRequestModel> body, IUserService users, UserAccess access, CurrentEditor editor)
    {
        if (await access.DeniedAsync(body.Value.User.Id) is { } denied)
            return denied;
        var model = new UserResendInviteModel { InvitedUserKey = body.Value.User.Id, Message = body.Value.Message };
        return await OrSayThatMailFailedAsync(async () =>
        {
            var attempt = await users.ResendInvitationAsync(editor.Key, model);
            return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
        });
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
