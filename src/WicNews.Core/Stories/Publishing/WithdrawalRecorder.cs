using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Notes the routes of stories that are about to be taken down, while they are still known.</summary>
public sealed class WithdrawalRecorder(WithdrawnStories withdrawn, ContentPaths paths) :
    INotificationHandler<ContentUnpublishingNotification>,
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentMovingToRecycleBinNotification>
{
    public void Handle(ContentUnpublishingNotification notification) => Record(notification.UnpublishedEntities, (_, _) => true);

    /// <summary>Taking down one language is a publication of the others.</summary>
    public void Handle(ContentPublishingNotification notification) => Record(notification.PublishedEntities, notification.IsUnpublishingCulture);

    public void Handle(ContentMovingToRecycleBinNotification notification) =>
        Record(notification.MoveInfoCollection.Select(move => move.Entity), (_, _) => true);

    private void Record(IEnumerable<IContent> contents, Func<IContent, string, bool> isWithdrawn)
    {
        foreach (var content in contents.Where(content => StoryKinds.FromAlias(content.ContentType.Alias) is not null))
            foreach (var culture in Cultures.All.Where(culture => isWithdrawn(content, culture)))
                if (paths.PathOf(content.Key, culture) is { } route)
                    withdrawn.Add(route, culture);
    }
}
