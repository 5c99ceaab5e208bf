using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting;

/// <summary>Keeps what a webhook is to be told, to be sent by a job: an editor never waits for somebody else's server.</summary>
internal sealed class WebhookQueue(IWebhookRequestService requests) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        requests.CreateAsync(webhook.Key, eventAlias, payload);
}
