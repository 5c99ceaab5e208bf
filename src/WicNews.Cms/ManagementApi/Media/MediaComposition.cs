using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.ManagementApi.Media.Care;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>All that the API offers on media.</summary>
internal static class MediaComposition
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaPresentation>();
        services.AddSingleton<MediaAccess>();
        services.AddSingleton<MediaWithdrawal>();
        services.AddSingleton<MediaBatch>();
        services.AddSingleton<MediaCollection.CollectionParts>();
        return services;
    }

    public static void MapMediaResource(this RouteGroupBuilder api)
    {
        api.MapMediaReads();
        api.MapMediaWrites();
        api.MapMediaTree();
        api.MapMediaCollection();
        api.MapMediaRecycleBin();
        api.MapMediaUrls();
    }
}
