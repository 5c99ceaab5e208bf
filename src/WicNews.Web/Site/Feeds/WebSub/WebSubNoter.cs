using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Web.Site.Feeds.WebSub;

/// <summary>Has the hub told of feeds that got a story. What readers may not see is not found here either: drafts, embargoes, what lies under something withdrawn.</summary>
public sealed class WebSubNoter(WebSubSender sender, WebSubTopics topics, NewsReader reader) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (sender.IsOn && notification.MessageObject is ContentCacheRefresher.JsonPayload[] payloads)
            foreach (var payload in payloads.Where(payload => !payload.Blueprint && payload.Key is not null))
                foreach (var culture in payload.PublishedCultures ?? [])
                    if (reader.Find(payload.Key!.Value, culture) is Story story)
                        sender.Tell(topics.Of(story));
    }
}
