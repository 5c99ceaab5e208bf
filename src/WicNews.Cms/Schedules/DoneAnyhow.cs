using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>What has been published, or taken down, needs nobody any more who sees to the schedule that failed to.</summary>
internal sealed class DoneAnyhow(ICoreScopeProvider scopes, FailedSchedules failed, ReviewNotices notices)
    : INotificationAsyncHandler<ContentPublishedNotification>, INotificationAsyncHandler<ContentUnpublishedNotification>
{
    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) => SettleAsync(
        notification.PublishedEntities,
        document => [.. notification.PublishedCultures?.GetValueOrDefault(document.Key) ?? [], Constants.System.InvariantCulture]);

    public Task HandleAsync(ContentUnpublishedNotification notification, CancellationToken cancellationToken) =>
        SettleAsync(notification.UnpublishedEntities, _ => []);

    private async Task SettleAsync(IEnumerable<IContent> documents, Func<IContent, string[]> published)
    {
        foreach (var key in Settle(documents, published))
            await notices.TellAsync(key);
    }

    private Guid[] Settle(IEnumerable<IContent> documents, Func<IContent, string[]> published)
    {
        using var scope = scopes.CreateCoreScope();
        // Hardly ever is there one: publishing does not wait for a turn to write because of them.
        var waiting = failed.All().ToLookup(entry => entry.ContentId);
        Scheduled[] done =
        [
            .. from document in documents
               from entry in waiting[document.Id]
               where entry.Action == ContentScheduleAction.Release ? published(document).Contains(entry.Culture) : IsDown(document, entry.Culture)
               select entry,
        ];
        foreach (var entry in done)
            failed.Remove(entry.Id);
        scope.Complete();
        return [.. done.Select(entry => entry.ContentKey).Distinct()];
    }

    // Where another language stays, taking one down is a publication to Umbraco.
    private static bool IsDown(IContent document, string culture) =>
        !document.Published || (culture != Constants.System.InvariantCulture && !document.IsCulturePublished(culture));
}
