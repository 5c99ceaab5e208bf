using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Search.Snapshots;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search;

/// <summary>
/// Puts search together. The host adds what search cannot know: <see cref="SearchOptions"/>, where its file lies, and
/// <see cref="IPublishedChanges"/>, what changed; and then <see cref="AddSearchFeeding"/>.
/// </summary>
public static class SearchComposition
{
    /// <summary>The index, empty until it is loaded or built.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SegmentIndex(IndexState.Empty, provider.GetRequiredService<ILogger<SegmentIndex>>()));
        services.AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<SegmentIndex>());
        services.AddSingleton<SearchIndexStatus>();
        return services;
    }

    /// <summary>Loads or builds the index at start and keeps it in step with what is published.</summary>
    public static IServiceCollection AddSearchFeeding(this IServiceCollection services)
    {
        services.AddSingleton<ItemMapper>();
        services.AddSingleton<PublishedTree>();
        services.AddSingleton<DocumentUses>();
        services.AddSingleton<AffectedOwners>();
        services.AddSingleton<SynonymReader>();
        services.AddSingleton<IndexFeeder>();
        services.AddSingleton<SnapshotFile>();
        services.AddSingleton<SettledSnapshots>();
        services.AddSingleton<IndexVerifier>();
        services.AddSingleton(provider => new SearchMaintenance(
            provider.GetRequiredService<SegmentIndex>(), provider.GetRequiredService<IndexVerifier>(), provider.GetRequiredService<SettledSnapshots>(),
            provider.GetRequiredService<IndexKeeper>()));
        services.AddTransient<INotificationAsyncHandler<ContentCacheRefresherNotification>, PublishedChangeHandler>();
        services.AddTransient<INotificationAsyncHandler<MediaCacheRefresherNotification>, PublishedChangeHandler>();
        services.AddTransient<INotificationAsyncHandler<ContentTypeCacheRefresherNotification>, PublishedChangeHandler>();
        services.AddSingleton<IndexKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexKeeper>());
        return services;
    }
}
