using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Webhooks;

/// <summary>Makes the calls that are due: each until it is answered with success, with longer and longer pauses, until it is given up.</summary>
internal sealed partial class WebhookSender(
    WebhookDeliveryStore deliveries, IWebhookService webhooks, WebhookCalls calls, IOptions<WebhookOptions> options, WebhookPauses pauses, ILogger<WebhookSender> logger)
{
    private const int OfEach = 200;
    private const int Receivers = 4;

    /// <summary>
    /// One turn. Calls of one webhook are made one after the other, in the order in which things happened; when they have taken as long as
    /// one may, the rest is left for the next turn, for which the others wait.
    /// </summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await deliveries.DueAsync(OfEach);
        await Parallel.ForEachAsync(
            due.GroupBy(delivery => delivery.Request.WebhookKey),
            new ParallelOptions { MaxDegreeOfParallelism = Receivers, CancellationToken = cancellationToken },
            async (group, cancel) => await SendAsync(group.Key, [.. group], cancel));
    }

    private async Task SendAsync(Guid key, IReadOnlyList<WebhookDelivery> waiting, CancellationToken cancellationToken)
    {
        var webhook = await webhooks.GetAsync(key);
        var began = Stopwatch.GetTimestamp();
        foreach (var delivery in waiting.TakeWhile(_ => Stopwatch.GetElapsedTime(began) < options.Value.Timeout))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Of a webhook that is gone nobody wants to hear.
            if (webhook is null)
                await deliveries.DoneAsync(delivery);
            else
                await SendAsync(webhook, delivery, cancellationToken);
        }
    }

    private async Task SendAsync(IWebhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var outcome = await CallAsync(webhook, delivery, cancellationToken);
        if (outcome.IsSuccess)
            await deliveries.DoneAsync(delivery);
        else if (!outcome.IsFinal && pauses.NextTry(delivery.Request.RetryCount, outcome.RetryAfter) is { } next)
            await deliveries.PostponeAsync(delivery, next, outcome.Reason);
        else
            await GiveUpAsync(webhook, delivery, outcome.Reason);
    }

    // What keeps one call from being made, such as a secret whose keys are lost, is not the other receivers' concern.
    private async Task<WebhookOutcome> CallAsync(IWebhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.MakeAsync(webhook, delivery, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotMade(delivery.Request.EventAlias, webhook.Key, failure);
            return WebhookOutcome.Failed("The call could not be made; the log says why.");
        }
    }

    private async Task GiveUpAsync(IWebhook webhook, WebhookDelivery delivery, string reason)
    {
        await deliveries.GiveUpAsync(delivery, reason);
        GivenUp(delivery.Request.EventAlias, webhook.Key, reason);
    }

    [LoggerMessage(LogLevel.Warning, "A call of webhook {Webhook} for {EventAlias} was given up: {Reason}")]
    private partial void GivenUp(string eventAlias, Guid webhook, string reason);

    [LoggerMessage(LogLevel.Error, "A call of webhook {Webhook} for {EventAlias} could not be made")]
    private partial void NotMade(string eventAlias, Guid webhook, Exception failure);
}
