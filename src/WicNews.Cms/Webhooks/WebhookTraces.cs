using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WicNews.Cms.Webhooks;

/// <summary>With a webhook go its secret and what it was still to be told.</summary>
internal sealed class WebhookTraces(WebhookSecrets secrets, WebhookDeliveryStore deliveries) : INotificationAsyncHandler<WebhookDeletedNotification>
{
    public async Task HandleAsync(WebhookDeletedNotification notification, CancellationToken cancellationToken)
    {
        foreach (var webhook in notification.DeletedEntities)
        {
            await secrets.ForgetAsync(webhook.Key);
            await deliveries.ForgetAsync(webhook.Key);
        }
    }
}
