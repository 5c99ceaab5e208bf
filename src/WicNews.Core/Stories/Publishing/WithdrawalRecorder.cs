using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Notes the routes of what is about to be taken down, while they are still known.</summary>
public sealed class WithdrawalRecorder(WithdrawnStories withdrawn, ContentPaths paths, IDocumentNavigationQueryService navigation) :
    INotificationHandler<ContentUnpublishingNotification>,
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentMovingToRecycleBinNotification>
{
    public void Handle(ContentUnpublishingNotification notification) => Record(notification.UnpublishedEntities, (_, _) => true);

    /// <summary>Taking down one language is a publication of the others.</summary>
    public void Handle(ContentPublishingNotification notification) => Record(notification.PublishedEntities, notification.IsUnpublishingCulture);

    /// <summary>What lies below goes into the bin too, and cannot be asked afterwards where it was.</summary>
    public void Handle(ContentMovingToRecycleBinNotification notification)
    {
        foreach (var key in notification.MoveInfoCollection.Select(move => move.Entity.Key))
            foreach (var gone in navigation.TryGetDescendantsKeysOrSelfKeys(key, out var keys) ? keys : [key])
                Record(gone, _ => true);
    }

    private void Record(IEnumerable<IContent> contents, Func<IContent, string, bool> isWithdrawn)
    {
        foreach (var content in contents)
            Record(content.Key, culture => isWithdrawn(content, culture));
    }

    private void Record(Guid key, Func<string, bool> isWithdrawn)
    {
        foreach (var culture in Cultures.All.Where(isWithdrawn))
            // Also of what cannot be reached because something above it is down already.
            if (paths.IsPublished(key, culture) && paths.RouteOf(key, culture) is { } route)
            {
                withdrawn.Add(route, culture);
                withdrawn.Add(ContentPaths.Permanent(key), culture);
            }
    }
}
