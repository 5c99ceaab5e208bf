using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class ContentPermissionHandler(IAuthorizationHelper users, IContentPermissionAuthorizer authorizer)
    : PermissionHandler<ContentPermissionResource>(users, AuthorizationPolicies.ContentPermissionByResource)
{
    protected override async Task<bool> IsAllowedAsync(IUser user, ContentPermissionResource resource)
    {
        var asked = resource.PermissionsToCheck;
        var keys = resource.ContentKeys.ToArray();
        if (keys.Length == 0 && !resource.CheckRoot && !resource.CheckRecycleBin && resource.ParentKeyForBranch is null)
            return false;
        return !(resource.CheckRoot && await authorizer.IsDeniedAtRootLevelAsync(user, asked))
            && !(resource.CheckRecycleBin && await authorizer.IsDeniedAtRecycleBinLevelAsync(user, asked))
            && !(resource.ParentKeyForBranch is { } parent && await authorizer.IsDeniedWithDescendantsAsync(user, parent, asked))
            && !(keys.Length > 0 && await authorizer.IsDeniedAsync(user, keys, asked))
            && !(resource.CulturesToCheck is { } cultures && await authorizer.IsDeniedForCultures(user, cultures));
    }
}
