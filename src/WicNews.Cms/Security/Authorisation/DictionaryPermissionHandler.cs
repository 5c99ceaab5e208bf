using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

internal sealed class DictionaryPermissionHandler(IAuthorizationHelper users, IDictionaryPermissionAuthorizer authorizer)
    : PermissionHandler<DictionaryPermissionResource>(users, AuthorizationPolicies.DictionaryPermissionByResource)
{
    protected override Task<bool> IsAllowedAsync(IUser user, DictionaryPermissionResource resource) =>
        authorizer.IsAuthorizedForCultures(user, resource.CulturesToCheck);
}
