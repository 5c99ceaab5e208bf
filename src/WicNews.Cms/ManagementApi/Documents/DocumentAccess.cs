using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Whether the signed-in user may do something to documents: their groups' permissions, start nodes and languages.</summary>
internal sealed class DocumentAccess(IAuthorizationService authorization, IHttpContextAccessor accessor)
{
    public Task<Problem?> DeniedAsync(string permission, Guid? key) =>
        DeniedAsync(ContentPermissionResource.WithKeys(permission, key));

    public Task<Problem?> DeniedAsync(string permission, IReadOnlyCollection<Guid> keys) =>
        keys.Count == 0 ? Task.FromResult<Problem?>(null) : DeniedAsync(ContentPermissionResource.WithKeys(permission, keys));

    public Task<Problem?> DeniedAsync(string permission, Guid? key, IEnumerable<string?> cultures) =>
        DeniedAsync(ContentPermissionResource.WithKeys(permission, key, cultures.OfType<string>().ToArray()));

    /// <summary>The first refusal of an operation that touches two places.</summary>
    public async Task<Problem?> DeniedAsync(string permission, Guid? first, Guid? second) =>
        await DeniedAsync(permission, first) ?? await DeniedAsync(permission, second);

    /// <summary>For what is done to a document and to all that is below it: Umbraco's branch is only what is below.</summary>
    public async Task<Problem?> DeniedInBranchAsync(string permission, Guid key, IReadOnlyList<string>? cultures = null) => cultures is null
        ? await DeniedAsync(permission, key) ?? await DeniedAsync(ContentPermissionResource.Branch(permission, key))
        : await DeniedAsync(permission, key, cultures) ?? await DeniedAsync(ContentPermissionResource.Branch(permission, key, cultures));

    public async Task<Problem?> DeniedAsync(ContentPermissionResource resource)
    {
        var user = accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        var result = await authorization.AuthorizeAsync(user, resource, AuthorizationPolicies.ContentPermissionByResource);
        return result.Succeeded ? null : Problem.Forbidden();
    }
}
