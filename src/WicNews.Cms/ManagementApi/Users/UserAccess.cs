using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Whether the signed-in user may touch users and groups: only administrators touch administrators, and others only
/// the groups that they are in.</summary>
internal sealed class UserAccess(IAuthorizationService authorization, IHttpContextAccessor accessor)
{
    public Task<Problem?> DeniedAsync(IEnumerable<Guid> users) =>
        AskAsync(UserPermissionResource.WithKeys(users), AuthorizationPolicies.UserPermissionByResource);

    public Task<Problem?> DeniedAsync(Guid user) => DeniedAsync([user]);

    public Task<Problem?> DeniedGroupsAsync(IEnumerable<Guid> groups) =>
        AskAsync(UserGroupPermissionResource.WithKeys(groups), AuthorizationPolicies.UserBelongsToUserGroupInRequest);

    private async Task<Problem?> AskAsync(object resource, string policy)
    {
        var user = accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        return (await authorization.AuthorizeAsync(user, resource, policy)).Succeeded ? null : Problem.Forbidden();
    }
}
