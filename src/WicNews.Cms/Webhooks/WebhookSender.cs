using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Webhooks;

/// <summary>Makes the calls that are due: each until it is answered with success, with longer and longer pauses, until it is given up.</summary>
internal sealed partial class WebhookSender(
    WebhookDeliveryStore deliveries, IWebhookService webhooks, WebhookCalls calls, IOptionsMonitor<WebhookSettings> settings, WebhookPauses pauses, ILogger<WebhookSender> logger)
{
    private const int AtOnce = 200;
    private const int Receivers = 4;

    /// <summary>One turn. Calls of one webhook are made one after the other, in the order in which things happened.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await deliveries.DueAsync(AtOnce);
        await Parallel.ForEachAsync(
            due.GroupBy(delivery => delivery.Request.WebhookKey),
            new ParallelOptions { MaxDegreeOfParallelism = Receivers, CancellationToken = cancellationToken },
            async (group, cancel) => await SendAsync(group.Key, [.. group], cancel));
    }

    private async Task SendAsync(Guid key, IReadOnlyList<WebhookDelivery> waiting, CancellationToken cancellationToken)
    {
        var webhook = await webhooks.GetAsync(key);
        foreach (var delivery in waiting)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Of a webhook that is gone nobody wants to hear; one that is switched off waits until it is on again.
            if (webhook is null)
                await deliveries.DoneAsync(delivery);
            else if (webhook.Enabled)
                await SendAsync(webhook, delivery, cancellationToken);
        }
    }

    private async Task SendAsync(IWebhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var outcome = await calls.MakeAsync(webhook, delivery, cancellationToken);
        if (outcome.IsSuccess)
            await deliveries.DoneAsync(delivery);
        else if (outcome.IsFinal || delivery.Request.RetryCount >= settings.CurrentValue.MaximumRetries)
            await GiveUpAsync(webhook, delivery, outcome.Reason);
        else
            await deliveries.PostponeAsync(delivery, pauses.NextTry(delivery.Request.RetryCount, outcome.RetryAfter), outcome.Reason);
    }

    private async Task GiveUpAsync(IWebhook webhook, WebhookDelivery delivery, string reason)
    {
        await deliveries.GiveUpAsync(delivery, reason);
        GivenUp(delivery.Request.EventAlias, webhook.Key, reason);
    }

    [LoggerMessage(LogLevel.Warning, "A call of webhook {Webhook} for {EventAlias} was given up: {Reason}")]
    private partial void GivenUp(string eventAlias, Guid webhook, string reason);
}
