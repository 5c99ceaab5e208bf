using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Cms.PublishedCache;

/// <summary>Without a language all content may be another: Umbraco's own refresher tells the caches of it, but not what follows them.</summary>
internal sealed class RemovedLanguages(CacheReload reload) : INotificationHandler<LanguageDeletedNotification>
{
    public void Handle(LanguageDeletedNotification notification) => reload.Run();
}
