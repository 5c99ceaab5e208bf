using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>An editor may publish in the ordinary way what somebody asked to have reviewed: nobody waits for it any longer.</summary>
internal sealed class PublishedWithoutReview(ReviewStore reviews, IUserService users, ReviewNotices notices, ILogger<PublishedWithoutReview> log)
    : INotificationAsyncHandler<ContentPublishedNotification>
{
    public async Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var document in notification.PublishedEntities)
            {
                if (reviews.Find(document.Key) is not { State: ReviewState.Requested or ReviewState.SentBack } review)
                    continue;
                if (users.GetUserById(document.PublisherId ?? document.WriterId) is not { } by)
                    continue;
                reviews.Decide(document, ReviewState.Approved, ReviewEventKind.Published, by, review.Cultures, null);
                await notices.TellAsync(document.Key);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // It is published; a list that still names it must not make that undone.
            log.LogWarning(problem, "The reviews of what was published could not be closed");
        }
    }
}
