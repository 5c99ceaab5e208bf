using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>Whether the signed-in user may reach media: below their start nodes, or the recycle bin.</summary>
internal sealed class MediaAccess(IAuthorizationService authorization, IHttpContextAccessor accessor)
{
    public Task<Problem?> DeniedAsync(Guid? key) => DeniedAsync(MediaPermissionResource.WithKeys(key));

    public Task<Problem?> DeniedAsync(IReadOnlyCollection<Guid> keys) =>
        keys.Count == 0 ? Task.FromResult<Problem?>(null) : DeniedAsync(MediaPermissionResource.WithKeys(keys));

    public Task<Problem?> DeniedInBinAsync() => DeniedAsync(MediaPermissionResource.RecycleBin());

    private async Task<Problem?> DeniedAsync(MediaPermissionResource resource)
    {
        var user = accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        var result = await authorization.AuthorizeAsync(user, resource, AuthorizationPolicies.MediaPermissionByResource);
        return result.Succeeded ? null : Problem.Forbidden();
    }
}
