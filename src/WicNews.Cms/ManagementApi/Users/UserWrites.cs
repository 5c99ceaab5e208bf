using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Making, changing, disabling and deleting users.</summary>
internal static class UserWrites
{
    public static void MapUserWrites(this RouteGroupBuilder api)
    {
        var users = api.MapResource("/user", "User", AuthorizationPolicies.SectionAccessUsers);
        users.MapPost("", CreateAsync);
        users.MapPut("/{id:guid}", UpdateAsync);
        users.MapDelete("/{id:guid}", (Guid id, IUserService service, UserAccess access, CurrentEditor editor) =>
            ManyAsync([id], access, keys => service.DeleteAsync(editor.Key, keys)));
        users.MapDelete("", (Body<UsersRequestModel> body, IUserService service, UserAccess access, CurrentEditor editor) =>
            ManyAsync(Keys(body), access, keys => service.DeleteAsync(editor.Key, keys)));
        users.MapPost("/disable", (Body<UsersRequestModel> body, IUserService service, UserAccess access, CurrentEditor editor) =>
            ManyAsync(Keys(body), access, keys => service.DisableAsync(editor.Key, keys)));
        users.MapPost("/enable", (Body<UsersRequestModel> body, IUserService service, UserAccess access, CurrentEditor editor) =>
            ManyAsync(Keys(body), access, keys => service.EnableAsync(editor.Key, keys)));
        users.MapPost("/unlock", (Body<UsersRequestModel> body, IUserService service, UserAccess access, CurrentEditor editor) =>
            ManyAsync(Keys(body), access, async keys => await KnownAsync(keys, service) ? (await service.UnlockAsync(editor.Key, [.. keys])).Status : UserOperationStatus.UserNotFound));
        users.MapPost("/set-user-groups", SetGroupsAsync);
        users.MapPost("/avatar/{id:guid}", SetAvatarAsync);
        users.MapDelete("/avatar/{id:guid}", ClearAvatarAsync);
    }

    private static async Task<Answer> CreateAsync(Body<CreateUserRequestModel> body, IUserService users, UserAccess access, CurrentEditor editor)
    {
        var request = body.Value;
        if (await access.DeniedGroupsOfAsync(UserInput.Keys(request.UserGroupIds), []) is { } denied)
            return denied;
        if (UserInput.Check(request.Name, request.UserName, request.Email) is { } wrong)
            return wrong;
        var attempt = await users.CreateAsync(
            editor.Key,
            new UserCreateModel
            {
                Id = request.Id,
                Email = request.Email.Trim(),
                UserName = request.UserName.Trim(),
                Name = request.Name.Trim(),
                Kind = request.Kind,
                UserGroupKeys = UserInput.Keys(request.UserGroupIds),
            },
            approveUser: true);
        return attempt is { Success: true, Result.CreatedUser: { } created }
            ? Answer.Created("/umbraco/management/api/v1/user", created.Key)
            : UserInput.Failure(attempt.Status, attempt.Result?.Error);
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UpdateUserRequestModel> body, IUserService users, UserAccess access, UserPresentation present, CurrentEditor editor)
    {
        var request = body.Value;
        if ((await access.DeniedAsync(id) ?? await access.DeniedGroupsOfAsync(UserInput.Keys(request.UserGroupIds), [id])) is { } denied)
            return denied;
        if (await users.GetAsync(id) is { } before)
        {
            var isReadressed = request.Email.Trim() != before.Email || request.UserName.Trim() != before.Username;
            if ((access.DeniedStartNodes(request, present.User(before)) ?? (isReadressed ? await access.DeniedTakingOverAsync(id) : null)) is { } beyond)
                return beyond;
        }

        if (UserInput.Check(request.Name, request.UserName, request.Email) is { } wrong)
            return wrong;
        var attempt = await users.UpdateAsync(editor.Key, new UserUpdateModel
        {
            ExistingUserKey = id,
            Email = request.Email.Trim(),
            UserName = request.UserName.Trim(),
            Name = request.Name.Trim(),
            LanguageIsoCode = request.LanguageIsoCode,
            ContentStartNodeKeys = UserInput.Keys(request.DocumentStartNodeIds),
            HasContentRootAccess = request.HasDocumentRootAccess,
            MediaStartNodeKeys = UserInput.Keys(request.MediaStartNodeIds),
            HasMediaRootAccess = request.HasMediaRootAccess,
            ElementStartNodeKeys = UserInput.Keys(request.ElementStartNodeIds),
            HasElementRootAccess = request.HasElementRootAccess,
            UserGroupKeys = UserInput.Keys(request.UserGroupIds),
        });
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> SetGroupsAsync(
        Body<UpdateUserGroupsOnUserRequestModel> body, IUserGroupService groups, IUserService known, UserAccess access, CurrentEditor editor)
    {
        var users = UserInput.Keys(body.Value.UserIds);
        var wanted = UserInput.Keys(body.Value.UserGroupIds);
        if (wanted.Count == 0)
            return UserOperationStatus.NoUserGroup.ToProblem();
        if ((await access.DeniedAsync(users) ?? await access.DeniedGroupsOfAsync(wanted, users)) is { } denied)
            return denied;
        if (!await KnownAsync(users, known))
            return UserOperationStatus.UserNotFound.ToProblem();
        if ((await groups.GetAsync(wanted)).Count() != wanted.Count)
            return UserOperationStatus.NoUserGroup.ToProblem();
        var attempt = await groups.UpdateUserGroupsOnUsersAsync(wanted, users, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<Answer> SetAvatarAsync(Guid id, Body<SetAvatarRequestModel> body, IUserService users, UserAccess access) =>
        await access.DeniedAsync(id) is { } denied ? denied : Done(await users.SetAvatarAsync(id, body.Value.File.Id));

    private static async Task<Answer> ClearAvatarAsync(Guid id, IUserService users, UserAccess access) =>
        await access.DeniedAsync(id) is { } denied ? denied : Done(await users.ClearAvatarAsync(id));

    private static async Task<Answer> ManyAsync(HashSet<Guid> keys, UserAccess access, Func<ISet<Guid>, Task<UserOperationStatus>> doAsync)
    {
        if (await access.DeniedAsync(keys) is { } denied)
            return denied;
        return Done(await doAsync(keys));
    }

    private static async Task<bool> KnownAsync(ICollection<Guid> keys, IUserService users) => keys.Count == 0 || (await users.GetAsync(keys)).Count() == keys.Count;

    private static Answer Done(UserOperationStatus status) => status == UserOperationStatus.Success ? Answer.Done : status.ToProblem();

    private static HashSet<Guid> Keys(Body<UsersRequestModel> body) => UserInput.Keys(body.Value.UserIds);
}
