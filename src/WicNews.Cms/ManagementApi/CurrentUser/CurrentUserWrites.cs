using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Users;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.OAuth;

namespace WicNews.Cms.ManagementApi.CurrentUser;

/// <summary>What the signed-in user may change of themselves: password, picture, language.</summary>
internal static class CurrentUserWrites
{
    public static void MapCurrentUserWrites(this RouteGroupBuilder api)
    {
        var current = api.MapResource("/user/current", "User", AuthorizationPolicies.BackOfficeAccess);
        current.MapPost("/change-password", ChangePasswordAsync);
        current.MapPut("/profile", UpdateProfileAsync);
        current.MapPost("/avatar", async (Body<SetAvatarRequestModel> body, IUserService users, CurrentEditor editor) =>
            Done(await users.SetAvatarAsync(editor.Key, body.Value.File.Id)));
        current.MapDelete("/avatar", async (IUserService users, CurrentEditor editor) => Done(await users.ClearAvatarAsync(editor.Key)));
    }

    private static async Task<Answer> ChangePasswordAsync(
        HttpContext context, Body<ChangePasswordCurrentUserRequestModel> body, OwnPassword password, CurrentEditor editor, SessionKeeper keeper)
    {
        var attempt = await password.ChangeAsync(editor.Key, new ChangeUserPasswordModel
        {
            NewPassword = body.Value.NewPassword,
            OldPassword = body.Value.OldPassword,
            UserKey = editor.Key,
        });
        if (!attempt.Success)
            return UserInput.Failure(attempt.Status, attempt.Result?.Error);
        await keeper.KeepOnlyThisAsync(context, editor.Key);
        return Answer.Done;
    }

    private static async Task<Answer> UpdateProfileAsync(Body<UpdateCurrentUserRequestModel> body, IUserService users, CurrentEditor editor)
    {
        var attempt = await users.UpdateProfileAsync(editor.Key, new UserUpdateProfileModel { LanguageIsoCode = body.Value.LanguageIsoCode });
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static Answer Done(UserOperationStatus status) => status == UserOperationStatus.Success ? Answer.Done : status.ToProblem();
}
