using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>Tells a user's own windows that their account has changed: most users may not hear of users. Failures are only logged.</summary>
internal sealed class OwnAccountRelay(IServerEventRouter router, ILogger<OwnAccountRelay> log) : INotificationAsyncHandler<UserSavedNotification>
{
    public async Task HandleAsync(UserSavedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var user in notification.SavedEntities)
                await router.NotifyUserAsync(new ServerEvent { EventSource = EventSource.CurrentUser, EventType = EventType.Updated, Key = user.Key }, user.Key);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "Users' windows could not be told that their accounts changed");
        }
    }
}
