using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class UserPermissionHandler(IAuthorizationHelper users, IUserPermissionAuthorizer authorizer)
    : PermissionHandler<UserPermissionResource>(users, AuthorizationPolicies.UserPermissionByResource)
{
    protected override async Task<bool> IsAllowedAsync(IUser user, UserPermissionResource resource) =>
        !await authorizer.IsDeniedAsync(user, resource.UserKeys);
}
