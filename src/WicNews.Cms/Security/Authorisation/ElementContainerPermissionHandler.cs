using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class ElementContainerPermissionHandler(IAuthorizationHelper users, IElementContainerPermissionAuthorizer authorizer)
    : PermissionHandler<ElementContainerPermissionResource>(users, AuthorizationPolicies.ElementContainerPermissionByResource)
{
    protected override async Task<bool> IsAllowedAsync(IUser user, ElementContainerPermissionResource resource)
    {
        var asked = resource.PermissionsToCheck;
        var keys = resource.ContainerKeys.ToArray();
        if (keys.Length == 0 && !resource.CheckRoot && !resource.CheckRecycleBin)
            return false;
        return !(resource.CheckRoot && await authorizer.IsDeniedAtRootLevelAsync(user, asked))
            && !(resource.CheckRecycleBin && await authorizer.IsDeniedAtRecycleBinLevelAsync(user, asked))
            && !(keys.Length > 0 && await authorizer.IsDeniedAsync(user, keys, asked));
    }
}
