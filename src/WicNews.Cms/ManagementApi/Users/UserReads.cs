using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Lists of users, one user, and what the site's configuration says of users.</summary>
internal static class UserReads
{
    private const int LongestFilter = 200;

    public static void MapUserReads(this RouteGroupBuilder api)
    {
        var users = api.MapResource("/user", "User", AuthorizationPolicies.SectionAccessUsers);
        users.MapGet("", ListAsync);
        users.MapGet("/{id:guid}", GetAsync);
        users.MapGet("/batch", BatchAsync);
        users.MapGet("/{id:guid}/calculate-start-nodes", StartNodesAsync);
        api.MapResource("/filter/user", "User", AuthorizationPolicies.SectionAccessUsers).MapGet("", FilterAsync);
        // The backoffice asks for it, too, where somebody changes their own password.
        api.MapResource("/user", "User", AuthorizationPolicies.BackOfficeAccess).MapGet("/configuration", Configuration);
        // Everybody sees who wrote and changed things, so names and pictures are for all who are signed in.
        api.MapResource("/item/user", "User", AuthorizationPolicies.BackOfficeAccess).MapGet("", ItemsAsync);
    }

    private static async Task<Answer<Paged<UserResponseModel>>> ListAsync(
        IUserService users, CurrentEditor editor, UserPresentation present, int skip = 0, int take = 100)
    {
        var failed = default(Problem);
        var page = await Paging.ReadAsync(skip, take, async (from, count) =>
        {
            var attempt = await users.GetAllAsync(editor.Key, from, count);
            failed = attempt.Success ? null : attempt.Status.ToProblem();
            return (attempt.Result?.Items ?? [], attempt.Result?.Total ?? 0);
        });
        return failed is null ? page.Map(present.User) : failed;
    }

    private static async Task<Answer<Paged<UserResponseModel>>> FilterAsync(
        IUserService users, CurrentEditor editor, UserPresentation present,
        UserOrder orderBy = UserOrder.UserName, Direction orderDirection = Direction.Ascending,
        Guid[]? userGroupIds = null, UserState[]? userStates = null, string filter = "", int skip = 0, int take = 100)
    {
        if (filter.Length > LongestFilter)
            return Problem.BadInput("filter", $"The filter must not be longer than {LongestFilter} characters.");
        var wanted = new UserFilter
        {
            NameFilters = filter.Length == 0 ? null : new HashSet<string> { filter },
            IncludedUserGroups = userGroupIds is { Length: > 0 } ? userGroupIds.ToHashSet() : null,
            IncludeUserStates = userStates is { Length: > 0 } ? userStates.ToHashSet() : null,
        };
        var failed = default(Problem);
        var page = await Paging.ReadAsync(skip, take, async (from, count) =>
        {
            var attempt = await users.FilterAsync(editor.Key, wanted, from, count, orderBy, orderDirection);
            failed = attempt.Success ? null : attempt.Status.ToProblem();
            return (attempt.Result?.Items ?? [], attempt.Result?.Total ?? 0);
        });
        return failed is null ? page.Map(present.User) : failed;
    }

    private static async Task<Answer<UserResponseModel>> GetAsync(Guid id, IUserService users, UserAccess access, UserPresentation present)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        return await users.GetAsync(id) is { } user ? present.User(user) : UserOperationStatus.UserNotFound.ToProblem();
    }

    private static async Task<Answer<UserBatchResponseModel>> BatchAsync(IUserService users, UserAccess access, UserPresentation present, Guid[]? id = null)
    {
        var asked = id ?? [];
        if (await access.DeniedAsync(asked) is { } denied)
            return denied;
        var found = (await users.GetAsync(asked)).OrderBy(user => Array.IndexOf(asked, user.Key)).Select(present.User).ToArray();
        return new UserBatchResponseModel(found.Length, found);
    }

    private static async Task<Answer<IReadOnlyList<UserItemResponseModel>>> ItemsAsync(IUserService users, UserPresentation present, Guid[]? id = null) =>
        (await users.GetAsync(id ?? [])).Select(present.Item).ToArray();

    private static Answer<UserConfigurationResponseModel> Configuration(
        IUserInviteSender invitations, IOptions<SecuritySettings> security, IOptions<UserPasswordConfigurationSettings> passwords) =>
        new UserConfigurationResponseModel(
            invitations.CanSendInvites(), security.Value.UsernameIsEmail, PasswordConfigurationModel.Of(passwords.Value),
            AllowChangePassword: true, AllowTwoFactor: true);

    private static async Task<Answer<CalculatedUserStartNodesResponseModel>> StartNodesAsync(
        Guid id, IUserService users, UserAccess access, UserPresentation present)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        return await users.GetAsync(id) is { } user ? present.StartNodes(user) : UserOperationStatus.UserNotFound.ToProblem();
    }
}

internal sealed record UserBatchResponseModel(int Total, IReadOnlyList<UserResponseModel> Items);
