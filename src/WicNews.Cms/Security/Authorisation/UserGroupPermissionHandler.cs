using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class UserGroupPermissionHandler(IAuthorizationHelper users, IUserGroupPermissionAuthorizer authorizer)
    : PermissionHandler<UserGroupPermissionResource>(users, AuthorizationPolicies.UserBelongsToUserGroupInRequest)
{
    protected override async Task<bool> IsAllowedAsync(IUser user, UserGroupPermissionResource resource) =>
        !await authorizer.IsDeniedAsync(user, resource.UserGroupKeys);
}
