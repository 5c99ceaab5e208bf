using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.CorrectionsLog;
using WicNews.Web.Site.Feeds.WebSub;

namespace WicNews.Web.Site;

/// <summary>Hooks the page cache and the history of corrections into Umbraco. After the news domain, whose search index must have followed a change before pages are made of it.</summary>
[ComposeAfter(typeof(NewsComposer))]
public sealed class SiteComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder
        .AddNotificationAsyncHandler<ContentCacheRefresherNotification, ChangeNoter>()
        .AddNotificationAsyncHandler<MediaCacheRefresherNotification, ChangeNoter>()
        .AddNotificationAsyncHandler<ContentTypeCacheRefresherNotification, ChangeNoter>()
        .AddNotificationHandler<ContentCacheRefresherNotification, WebSubNoter>()
        .AddNotificationHandler<ContentPublishingNotification, CorrectionRecorder>()
        .AddNotificationAsyncHandler<ContentPublishedNotification, CorrectionRecorder>();
}
