using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Webhooks;

/// <summary>Keeps what a webhook is to be told, to be sent by a job: an editor never waits for somebody else's server.</summary>
internal sealed class WebhookQueue(WebhookDeliveryStore deliveries) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        deliveries.QueueAsync(webhook.Key, eventAlias, payload);
}
