using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>Notes addresses before a publication or a move, and makes redirects of those that changed.</summary>
internal sealed class RedirectKeeper(IRedirectTracker tracker, RedirectSwitch tracking) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "WicNews.Cms.OldRoutes";

    public void Handle(ContentPublishingNotification notification) => Remember(notification.PublishedEntities, notification, isMove: false);

    public void Handle(ContentPublishedNotification notification) => Redirect(notification);

    public void Handle(ContentMovingNotification notification) => Remember(notification.MoveInfoCollection.Select(move => move.Entity), notification, isMove: true);

    public void Handle(ContentMovedNotification notification) => Redirect(notification);

    private void Remember(IEnumerable<IContent> documents, IStatefulNotification notification, bool isMove)
    {
        if (!tracking.IsOn)
        {
            return;
        }

        if (!notification.State.TryGetValue(StateKey, out object? state) || state is not Dictionary<(int, string), (Guid, string)> routes)
        {
            notification.State[StateKey] = routes = [];
        }

        foreach (IContent document in documents.Where(document => document.HasIdentity))
        {
            tracker.StoreOldRoute(document, routes, isMove);
        }
    }

    private void Redirect(IStatefulNotification notification)
    {
        if (notification.State.TryGetValue(StateKey, out object? state) && state is Dictionary<(int, string), (Guid, string)> routes)
        {
            tracker.CreateRedirects(routes);
        }
    }
}
