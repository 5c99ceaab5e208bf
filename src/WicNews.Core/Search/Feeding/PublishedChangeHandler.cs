using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Feeds the index when content, media or types changed. These notifications come after the commit and after the caches of published
/// content are refreshed, so that what is read is what readers are shown.
/// </summary>
internal sealed class PublishedChangeHandler(IndexFeeder feeder, IndexKeeper keeper, SearchIndexStatus status) :
    INotificationAsyncHandler<ContentCacheRefresherNotification>,
    INotificationAsyncHandler<MediaCacheRefresherNotification>,
    INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        FeedAsync(notification.MessageObject is ContentCacheRefresher.JsonPayload[] payloads
            ? payloads.Where(payload => !payload.Blueprint).Select(payload => payload.Key).OfType<Guid>() : [], cancellationToken);

    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        FeedAsync(notification.MessageObject is MediaCacheRefresher.JsonPayload[] payloads
            ? payloads.Select(payload => payload.Key).OfType<Guid>() : [], cancellationToken);

    /// <summary>A changed type may change how every document of it reads.</summary>
    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        keeper.RequestRebuild();
        return Task.CompletedTask;
    }

    /// <summary>Until the index is loaded or built, <see cref="IndexKeeper"/> has not begun to feed it, and takes in afterwards what changed meanwhile.</summary>
    private Task FeedAsync(IEnumerable<Guid> keys, CancellationToken cancellationToken)
    {
        feeder.Remember(keys);
        return status.IsReady ? feeder.TryCatchUpAsync(cancellationToken) : Task.CompletedTask;
    }
}
