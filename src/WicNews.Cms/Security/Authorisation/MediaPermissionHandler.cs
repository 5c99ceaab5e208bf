using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class MediaPermissionHandler(IAuthorizationHelper users, IMediaPermissionAuthorizer authorizer)
    : PermissionHandler<MediaPermissionResource>(users, AuthorizationPolicies.MediaPermissionByResource)
{
    protected override async Task<bool> IsAllowedAsync(IUser user, MediaPermissionResource resource)
    {
        var keys = resource.MediaKeys.ToArray();
        if (keys.Length == 0 && !resource.CheckRoot && !resource.CheckRecycleBin)
            return false;
        return !(resource.CheckRoot && await authorizer.IsDeniedAtRootLevelAsync(user))
            && !(resource.CheckRecycleBin && await authorizer.IsDeniedAtRecycleBinLevelAsync(user))
            && !(keys.Length > 0 && await authorizer.IsDeniedAsync(user, keys));
    }
}
