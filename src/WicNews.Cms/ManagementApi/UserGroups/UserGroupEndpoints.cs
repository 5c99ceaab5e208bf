using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Users;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>User groups: what they may do, and who is in them. Only administrators say what they may do: whoever makes a group is in it, and
/// what several groups grant, start nodes and entries for single things among it, adds up to more than a comparison of names would find.</summary>
internal static class UserGroupEndpoints
{
    public static void MapUserGroups(this RouteGroupBuilder api)
    {
        var groups = api.MapResource("/user-group", "User Group", AuthorizationPolicies.SectionAccessUsers);
        groups.MapGet("", ListAsync);
        groups.MapGet("/{id:guid}", GetAsync);
        groups.MapPost("", CreateAsync).RequireAuthorization(AuthorizationPolicies.RequireAdminAccess);
        groups.MapPut("/{id:guid}", UpdateAsync).RequireAuthorization(AuthorizationPolicies.RequireAdminAccess);
        groups.MapDelete("/{id:guid}", (Guid id, IUserGroupService service) => DeleteAsync([id], service))
            .RequireAuthorization(AuthorizationPolicies.RequireAdminAccess);
        groups.MapDelete("", (Body<DeleteUserGroupsRequestModel> body, IUserGroupService service) =>
            DeleteAsync(UserInput.Keys(body.Value.UserGroupIds), service)).RequireAuthorization(AuthorizationPolicies.RequireAdminAccess);
        groups.MapPost("/{id:guid}/users", AddUsersAsync);
        groups.MapDelete("/{id:guid}/users", RemoveUsersAsync);
        api.MapResource("/filter/user-group", "User Group", AuthorizationPolicies.SectionAccessUsers).MapGet("", FilterAsync);
        api.MapResource("/item/user-group", "User Group", AuthorizationPolicies.SectionAccessUsers).MapGet("", ItemsAsync);
    }

    private static Task<Answer<Paged<UserGroupResponseModel>>> ListAsync(
        IUserGroupService groups, CurrentEditor editor, UserGroupPresentation present, int skip = 0, int take = 100) =>
        FilterAsync(groups, editor, present, null, skip, take);

    private static async Task<Answer<Paged<UserGroupResponseModel>>> FilterAsync(
        IUserGroupService groups, CurrentEditor editor, UserGroupPresentation present, string? filter = null, int skip = 0, int take = 100)
    {
        var attempt = await groups.FilterAsync(editor.Key, filter, skip, take);
        if (!attempt.Success || attempt.Result is not { } page)
            return attempt.Status.ToProblem();
        var items = new List<UserGroupResponseModel>();
        foreach (var group in page.Items)
            items.Add(await present.GroupAsync(group));
        return new Paged<UserGroupResponseModel>(page.Total, items);
    }

    private static async Task<Answer<IReadOnlyList<UserGroupItemResponseModel>>> ItemsAsync(IUserGroupService groups, Guid[]? id = null) =>
        id is { Length: > 0 } ? (await groups.GetAsync(id)).Select(UserGroupPresentation.Item).ToArray() : Array.Empty<UserGroupItemResponseModel>();

    private static async Task<Answer<UserGroupResponseModel>> GetAsync(Guid id, IUserGroupService groups, UserAccess access, UserGroupPresentation present)
    {
        if (await access.DeniedGroupsAsync([id]) is { } denied)
            return denied;
        return await groups.GetAsync(id) is { } group ? await present.GroupAsync(group) : Problem.NotFound("User group", id);
    }

    private static async Task<Answer> CreateAsync(
        Body<UserGroupRequestModel> body, IUserGroupService groups, UserGroupInput input, CurrentEditor editor, IShortStringHelper strings)
    {
        var group = new UserGroup(strings);
        if (body.Value.Id is { } key)
            group.Key = key;
        if (await input.CopyAsync(body.Value, group) is { } wrong)
            return wrong;
        var attempt = await groups.CreateAsync(group, editor.Key);
        return attempt.Success ? Answer.Created("/umbraco/management/api/v1/user-group", attempt.Result.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UserGroupRequestModel> body, IUserGroupService groups, UserGroupInput input, CurrentEditor editor)
    {
        if (await groups.GetAsync(id) is not { } group)
            return Problem.NotFound("User group", id);
        if (await input.CopyAsync(body.Value, group) is { } wrong)
            return wrong;
        var attempt = await groups.UpdateAsync(group, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(HashSet<Guid> keys, IUserGroupService groups)
    {
        var attempt = await groups.DeleteAsync(keys);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<Answer> AddUsersAsync(
        Guid id, Body<IReadOnlyList<Reference>> body, IUserGroupService groups, UserAccess access, CurrentEditor editor) =>
        access.DeniedWidening() is { } denied ? denied : await MembersAsync(id, body, access, members => groups.AddUsersToUserGroupAsync(members, editor.Key));

    private static Task<Answer> RemoveUsersAsync(
        Guid id, Body<IReadOnlyList<Reference>> body, IUserGroupService groups, UserAccess access, CurrentEditor editor) =>
        MembersAsync(id, body, access, members => groups.RemoveUsersFromUserGroupAsync(members, editor.Key));

    private static async Task<Answer> MembersAsync(
        Guid id, Body<IReadOnlyList<Reference>> body, UserAccess access,
        Func<UsersToUserGroupManipulationModel, Task<Umbraco.Cms.Core.Attempt<Umbraco.Cms.Core.Services.OperationStatus.UserGroupOperationStatus>>> changeAsync)
    {
        var users = UserInput.Keys(body.Value);
        if (await access.DeniedGroupsAsync([id]) is { } deniedGroup)
            return deniedGroup;
        if (await access.DeniedAsync(users) is { } denied)
            return denied;
        var attempt = await changeAsync(new UsersToUserGroupManipulationModel(id, [.. users]));
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }
}
