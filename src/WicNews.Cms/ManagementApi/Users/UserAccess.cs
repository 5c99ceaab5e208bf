using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Whether the signed-in user may touch users and groups: only administrators touch administrators, and others only
/// the groups that they are in.</summary>
internal sealed class UserAccess(IAuthorizationService authorization, IHttpContextAccessor accessor, IUserService known, CurrentEditor editor)
{
    public Task<Problem?> DeniedAsync(IEnumerable<Guid> users) =>
        AskAsync(UserPermissionResource.WithKeys(users), AuthorizationPolicies.UserPermissionByResource);

    public Task<Problem?> DeniedAsync(Guid user) => DeniedAsync([user]);

    public Task<Problem?> DeniedGroupsAsync(IEnumerable<Guid> groups) =>
        AskAsync(UserGroupPermissionResource.WithKeys(groups), AuthorizationPolicies.UserBelongsToUserGroupInRequest);

    /// <summary>Nobody gives groups that they are not in. What all who receive them have already is not given.</summary>
    public async Task<Problem?> DeniedGivingAsync(IEnumerable<Guid> groups, IReadOnlyCollection<Guid> receivers)
    {
        if (editor.User.IsAdmin())
            return null;
        var own = GroupsOf(editor.User);
        var had = receivers.Count == 0 ? [] : (await known.GetAsync(receivers)).Select(GroupsOf).ToArray();
        return groups.All(group => own.Contains(group) || (had.Length > 0 && had.All(theirs => theirs.Contains(group)))) ? null : Problem.Forbidden();
    }

    /// <summary>Whoever sets somebody's password, secret or address can sign in as them: that is only for those who may do as much.</summary>
    public async Task<Problem?> DeniedTakingOverAsync(Guid user)
    {
        if (editor.User.IsAdmin() || user == editor.Key || await known.GetAsync(user) is not { } theirs)
            return null;
        var own = GroupsOf(editor.User);
        return own.IsSupersetOf(GroupsOf(theirs))
            ? null
            : Problem.Forbidden("Only administrators do this for users in groups that you are not in.");
    }

    /// <summary>Only administrators give start nodes, and take them: a user's own narrow those of the groups down.</summary>
    public Problem? DeniedStartNodes(UpdateUserRequestModel wanted, UserResponseModel present) =>
        editor.User.IsAdmin()
        || ((wanted.HasDocumentRootAccess, wanted.HasMediaRootAccess, wanted.HasElementRootAccess)
                == (present.HasDocumentRootAccess, present.HasMediaRootAccess, present.HasElementRootAccess)
            && AreSame(wanted.DocumentStartNodeIds, present.DocumentStartNodeIds)
            && AreSame(wanted.MediaStartNodeIds, present.MediaStartNodeIds)
            && AreSame(wanted.ElementStartNodeIds, present.ElementStartNodeIds))
            ? null
            : Problem.Forbidden("Only administrators change where users start.");

    private static HashSet<Guid> GroupsOf(IUser user) => [.. user.Groups.Select(group => group.Key)];

    private static bool AreSame(IEnumerable<Reference> wanted, IEnumerable<Reference> present) =>
        UserInput.Keys(wanted).SetEquals(UserInput.Keys(present));

    private async Task<Problem?> AskAsync(object resource, string policy)
    {
        var user = accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        return (await authorization.AuthorizeAsync(user, resource, policy)).Succeeded ? null : Problem.Forbidden();
    }
}
