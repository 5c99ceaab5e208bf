using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>How one notification of Umbraco's becomes events.</summary>
internal sealed record ServerEventRule<TNotification>(Func<TNotification, IEnumerable<ServerEvent>> Events);

/// <summary>Tells open windows of a change. A window that cannot be told must not undo the change: failures are only logged.</summary>
internal sealed class ServerEventRelay<TNotification>(
    ServerEventRule<TNotification> rule, IServerEventRouter router, ILogger<ServerEventRelay<TNotification>> log)
    : INotificationAsyncHandler<TNotification>
    where TNotification : INotification
{
    public async Task HandleAsync(TNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            foreach (ServerEvent change in rule.Events(notification))
            {
                // Most users may not hear of users; of their own account everybody does.
                await (change.EventSource == EventSource.CurrentUser ? router.NotifyUserAsync(change, change.Key) : router.RouteEventAsync(change));
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Open backoffice windows could not be told of {Notification}", typeof(TNotification).Name);
        }
    }
}
