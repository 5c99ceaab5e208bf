using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>The operations of one resource: its path, its name in the API's description, and who may come in at all.</summary>
internal static class ResourceGroup
{
    public static RouteGroupBuilder MapResource(this RouteGroupBuilder api, string path, string name, string policy) =>
        api.MapGroup(path).WithTags(name).RequireAuthorization(policy);
}
