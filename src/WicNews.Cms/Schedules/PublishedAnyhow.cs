using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Schedules;

/// <summary>What has been published needs nobody any more who sees to the schedule that failed to.</summary>
internal sealed class PublishedAnyhow(ICoreScopeProvider scopes, FailedSchedules failed) : INotificationHandler<ContentPublishedNotification>
{
    public void Handle(ContentPublishedNotification notification)
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var document in notification.PublishedEntities)
        {
            string[] cultures = [.. notification.PublishedCultures?.GetValueOrDefault(document.Key) ?? [], Constants.System.InvariantCulture];
            failed.Settle(document.Id, cultures, ContentScheduleAction.Release);
        }

        scope.Complete();
    }
}
