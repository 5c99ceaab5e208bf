using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>What has been published needs nobody any more who sees to the schedule that failed to.</summary>
internal sealed class PublishedAnyhow(ICoreScopeProvider scopes, FailedSchedules failed, ReviewNotices notices) : INotificationAsyncHandler<ContentPublishedNotification>
{
    public async Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var key in Settle(notification))
            await notices.TellAsync(key);
    }

    private Guid[] Settle(ContentPublishedNotification notification)
    {
        using var scope = scopes.CreateCoreScope();
        // Hardly ever is there one: publishing does not wait for a turn to write because of them.
        HashSet<int> documents = [.. failed.All().Where(entry => entry.Action == ContentScheduleAction.Release).Select(entry => entry.ContentId)];
        var published = notification.PublishedEntities.Where(document => documents.Contains(document.Id)).ToArray();
        foreach (var document in published)
        {
            string[] cultures = [.. notification.PublishedCultures?.GetValueOrDefault(document.Key) ?? [], Constants.System.InvariantCulture];
            failed.Settle(document.Id, cultures, ContentScheduleAction.Release);
        }

        scope.Complete();
        return [.. published.Select(document => document.Key)];
    }
}
