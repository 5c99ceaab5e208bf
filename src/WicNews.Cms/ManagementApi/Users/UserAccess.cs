using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Whether the signed-in user may touch users and groups: only administrators touch administrators, and others only
/// the groups that they are in, from where they start themselves.</summary>
internal sealed class UserAccess(
    IAuthorizationService authorization, IHttpContextAccessor accessor, IUserService known, CurrentEditor editor, IEntityService entities, AppCaches caches)
{
    public Task<Problem?> DeniedAsync(IEnumerable<Guid> users) =>
        AskAsync(UserPermissionResource.WithKeys(users), AuthorizationPolicies.UserPermissionByResource);

    public Task<Problem?> DeniedAsync(Guid user) => DeniedAsync([user]);

    public Task<Problem?> DeniedGroupsAsync(IEnumerable<Guid> groups) =>
        AskAsync(UserGroupPermissionResource.WithKeys(groups), AuthorizationPolicies.UserBelongsToUserGroupInRequest);

    /// <summary>Nobody gives groups that they are not in, nor takes them away: who loses them could then be taken over.</summary>
    /// <param name="wanted">The groups that all <paramref name="receivers"/> are to be in, and no others.</param>
    /// <param name="receivers">Who they are for; nobody where a user is made.</param>
    public async Task<Problem?> DeniedGroupsOfAsync(IReadOnlySet<Guid> wanted, IReadOnlyCollection<Guid> receivers)
    {
        if (editor.User.IsAdmin())
            return null;
        var own = GroupsOf(editor.User);
        var had = receivers.Count == 0 ? [] : (await known.GetAsync(receivers)).Select(GroupsOf).ToArray();
        var given = wanted.Where(group => had.Length == 0 || had.Any(theirs => !theirs.Contains(group))).ToArray();
        if (!own.IsSupersetOf(given) || !had.All(theirs => own.IsSupersetOf(theirs.Except(wanted))))
            return Problem.Forbidden("Only administrators give groups that you are not in, or take them away.");
        return given.Length > 0 ? DeniedWidening() : null;
    }

    /// <summary>Whoever's own start nodes narrow the groups down would be rid of them in somebody who has the groups alone.</summary>
    public Problem? DeniedWidening() =>
        !editor.User.IsAdmin() && (editor.User.StartContentIds, editor.User.StartMediaIds, editor.User.StartElementIds) is not (null or [], null or [], null or [])
            ? Problem.Forbidden("Where you start yourself is limited, so only administrators make users or give groups.")
            : null;

    /// <summary>Whoever sets somebody's password, secret or address can sign in as them: that is only for those who may do as much, in
    /// all the places.</summary>
    public async Task<Problem?> DeniedTakingOverAsync(Guid user)
    {
        if (editor.User.IsAdmin() || user == editor.Key || await known.GetAsync(user) is not { } theirs)
            return null;
        if (!GroupsOf(editor.User).IsSupersetOf(GroupsOf(theirs)))
            return Problem.Forbidden("Only administrators do this for users in groups that you are not in.");
        return StartsWithin(theirs, one => one.CalculateContentStartNodeIds(entities, caches), one => one.GetContentStartNodePaths(entities, caches))
            && StartsWithin(theirs, one => one.CalculateMediaStartNodeIds(entities, caches), one => one.GetMediaStartNodePaths(entities, caches))
            && StartsWithin(theirs, one => one.CalculateElementStartNodeIds(entities, caches), one => one.GetElementStartNodePaths(entities, caches))
                ? null
                : Problem.Forbidden("Only administrators do this for users who may work where you may not.");
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

    private bool StartsWithin(IUser theirs, Func<IUser, int[]?> startsOf, Func<IUser, string[]?> pathsOf) =>
        TreeView.Of(startsOf(editor.User), () => pathsOf(editor.User)).Includes(TreeView.Of(startsOf(theirs), () => pathsOf(theirs)));

    private static HashSet<Guid> GroupsOf(IUser user) => [.. user.Groups.Select(group => group.Key)];

    private static bool AreSame(IEnumerable<Reference> wanted, IEnumerable<Reference> present) =>
        UserInput.Keys(wanted).SetEquals(UserInput.Keys(present));

    private async Task<Problem?> AskAsync(object resource, string policy)
    {
        var user = accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        return (await authorization.AuthorizeAsync(user, resource, policy)).Succeeded ? null : Problem.Forbidden();
    }
}
