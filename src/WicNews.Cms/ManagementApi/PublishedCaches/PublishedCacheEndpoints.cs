using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.PublishedCache;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.PublishedCaches;

/// <summary>What readers are shown, read anew from its rows or, rows and all, made anew from what is published.</summary>
internal static class PublishedCacheEndpoints
{
    public static void MapPublishedCache(this RouteGroupBuilder api)
    {
        var cache = api.MapResource("/published-cache", "Published Cache", AuthorizationPolicies.SectionAccessSettings);
        cache.MapPost("/reload", Reload).Produces(StatusCodes.Status200OK);
        cache.MapPost("/rebuild", Rebuild).Produces(StatusCodes.Status200OK);
        cache.MapGet("/rebuild/status", Answer<RebuildStatusModel> (CacheRebuild rebuild) => new RebuildStatusModel(rebuild.IsRunning));
    }

    private static Answer Reload(CacheReload reload)
    {
        reload.Run();
        return Answer.Done;
    }

    // Asked twice, it is done once.
    private static Answer Rebuild(CacheRebuild rebuild)
    {
        rebuild.Start();
        return Answer.Done;
    }

    internal sealed record RebuildStatusModel(bool IsRebuilding);
}
