using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Setting other users' passwords.</summary>
internal static class UserPasswords
{
    public static void MapUserPasswords(this RouteGroupBuilder api)
    {
        var users = api.MapResource("/user", "User", AuthorizationPolicies.SectionAccessUsers);
        users.MapPost("/{id:guid}/change-password", ChangeAsync);
        users.MapPost("/{id:guid}/reset-password", ResetAsync);
    }

    private static async Task<Answer> ChangeAsync(
        Guid id, Body<ChangePasswordUserRequestModel> body, IUserService users, UserAccess access, CurrentEditor editor)
    {
        if ((await access.DeniedAsync(id) ?? await access.DeniedTakingOverAsync(id)) is { } denied)
            return denied;
        var attempt = await users.ChangePasswordAsync(editor.Key, new ChangeUserPasswordModel { NewPassword = body.Value.NewPassword, UserKey = id });
        return attempt.Success ? Answer.Done : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }

    private static async Task<Answer<ResetPasswordUserResponseModel>> ResetAsync(Guid id, IUserService users, UserAccess access, CurrentEditor editor)
    {
        if ((await access.DeniedAsync(id) ?? await access.DeniedTakingOverAsync(id)) is { } denied)
            return denied;
        var attempt = await users.ResetPasswordAsync(editor.Key, id);
        return attempt.Success
            ? new ResetPasswordUserResponseModel(attempt.Result?.ResetPassword)
            : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }
}
