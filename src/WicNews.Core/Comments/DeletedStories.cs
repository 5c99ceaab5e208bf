using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Core.Comments;

/// <summary>With a story go its comments. What lies below a deleted document is deleted too, and named in notifications of its own.</summary>
public sealed class DeletedStories(ICommentStore comments) : INotificationAsyncHandler<ContentDeletedNotification>
{
    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken) =>
        comments.DeleteOfStoriesAsync(notification.DeletedEntities.Select(document => document.Key).ToArray(), cancellationToken);
}
