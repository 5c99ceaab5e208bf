using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>
/// An editor may publish in the ordinary way what somebody asked to have reviewed: nobody waits for it any longer. Languages that are not
/// published yet go on waiting. Other languages that are published, and those that are taken down, end no review; nor does a
/// schedule that publishes a text from before the request.
/// </summary>
internal sealed class PublishedWithoutReview(ReviewStore reviews, IUserService users, ReviewNotices notices, EarlierText earlier, ILogger<PublishedWithoutReview> log)
    : INotificationAsyncHandler<ContentPublishedNotification>
{
    public async Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var document in notification.PublishedEntities)
            {
                if (notification.PublishedCultures?.GetValueOrDefault(document.Key) is not { Count: > 0 } published)
                    continue;
                // What was asked for, or sent back, of what was written since has not gone out.
                DateTime until = earlier.Frozen ?? DateTime.MaxValue;
                ReviewRow[] open = [.. reviews.Find(document.Key).Where(review => review.IsOpen && (review.DecidedAt ?? review.RequestedAt) <= until)];
                string[] cultures = [.. ReviewRow.LanguagesOf(open).Where(published.InvariantContains)];
                if (open.Length == 0 || (cultures.Length == 0 && document.ContentType.VariesByCulture()))
                    continue;
                if (users.GetUserById(document.PublisherId ?? document.WriterId) is not { } by)
                    continue;
                reviews.Decide(document, ReviewState.Approved, ReviewEventKind.Published, by, cultures, null);
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
