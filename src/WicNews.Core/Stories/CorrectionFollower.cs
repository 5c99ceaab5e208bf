using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Core.Stories;

/// <summary>Keeps the list of corrected stories in step with what readers are shown.</summary>
public sealed class CorrectionFollower(CorrectedStories corrected) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentCacheRefresher.JsonPayload[] payloads)
            foreach (var key in payloads.Where(payload => !payload.Blueprint).Select(payload => payload.Key).OfType<Guid>())
                corrected.Follow(key);
    }
}
