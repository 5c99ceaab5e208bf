using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Web.Hosting.PageCaching;

/// <summary>
/// Tells the page cache what changed, after the CMS has refreshed its own caches and the search index has followed. A story concerns
/// the pages that show it and those that are about what it is about; what stands on every page concerns them all.
/// </summary>
public sealed class ChangeNoter(PageCache cache, NewsReader reader, IDocumentNavigationQueryService navigation, MediaAddresses media) :
    INotificationAsyncHandler<ContentCacheRefresherNotification>,
    INotificationAsyncHandler<MediaCacheRefresherNotification>,
    INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        var payloads = notification.MessageObject as ContentCacheRefresher.JsonPayload[];
        var changes = payloads?.Where(payload => !payload.Blueprint).Select(payload => (payload.Key, Concerned: Concerned(payload))).ToArray();
        if (changes is null || changes.Any(change => change.Concerned is null))
            cache.NoteChangeOfEverything();
        else if (changes.Length > 0)
            cache.NoteChange(changes.SelectMany(change => change.Concerned!));
        return Task.CompletedTask;
    }

    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageObject is MediaCacheRefresher.JsonPayload[] payloads
            && payloads.All(payload => payload.Key is not null && !payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshBranch) && !payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)))
        {
            foreach (var payload in payloads)
                media.Follow(payload.Key!.Value);
            cache.NoteChange(payloads.Select(payload => payload.Key!.Value));
        }
        else
        {
            media.Forget();
            cache.NoteChangeOfEverything();
        }
        return Task.CompletedTask;
    }

    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        cache.NoteChangeOfEverything();
        return Task.CompletedTask;
    }

    /// <summary>Keys of all that a page can show to be concerned; null when every page is.</summary>
    private HashSet<Guid>? Concerned(ContentCacheRefresher.JsonPayload payload)
    {
        if (payload.Key is not { } key || payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll))
            return null;
        var keys = new HashSet<Guid> { key };
        if (navigation.TryGetAncestorsKeys(key, out var ancestors))
            keys.UnionWith(ancestors);
        // The front page, editions, sections and standing pages lie at the top of the tree and in every page's menus.
        if (keys.Count <= 2 && !payload.ChangeTypes.HasFlag(TreeChangeTypes.Remove))
            return null;
        foreach (var culture in Cultures.All)
            if (reader.Find(key, culture) is Story story)
                keys.UnionWith(story.Filing.All);
        return keys;
    }
}
