using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>
/// An editor may publish in the ordinary way what somebody asked to have reviewed: nobody waits for it any longer. Of several languages those
/// that are not published yet go on waiting. Other languages that are published, and those that are taken down, end no review; nor does a
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
                if (reviews.Find(document.Key) is not { IsOpen: true } review)
                    continue;
                // Asked for, or sent back, of what was written since: that has not gone out.
                if (earlier.Frozen is { } frozen && (review.DecidedAt ?? review.RequestedAt) > frozen)
                    continue;
                if (PublishedOf(review, notification, document) is not { } published)
                    continue;
                if (users.GetUserById(document.PublisherId ?? document.WriterId) is not { } by)
                    continue;
                reviews.Approve(document, ReviewEventKind.Published, by, published, null);
                await notices.TellAsync(document.Key);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // It is published; a list that still names it must not make that undone.
            log.LogWarning(problem, "The reviews of what was published could not be closed");
        }
    }

    /// <summary>The languages of the review that were published; empty for a document that does not vary, null for none.</summary>
    private static string[]? PublishedOf(ReviewRow review, ContentPublishedNotification notification, IContent document)
    {
        if (notification.PublishedCultures?.GetValueOrDefault(document.Key) is not { Count: > 0 } published)
            return null;
        if (!document.ContentType.VariesByCulture())
            return [];
        string[] found = [.. review.Languages.Where(published.InvariantContains)];
        return found.Length == 0 ? null : found;
    }
}
