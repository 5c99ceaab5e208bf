using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Webhooks;

/// <summary>Makes one call: signs it, sends it, and writes down what came of it.</summary>
internal sealed class WebhookCalls(
    WebhookClient client, WebhookSecrets secrets, IWebhookLogService logs, IWebhookLogFactory logFactory, IOptions<WebhookOptions> options, TimeProvider time)
{
    public async Task<WebhookOutcome> MakeAsync(IWebhook webhook, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var body = delivery.Request.RequestObject ?? "null";
        if (Encoding.UTF8.GetByteCount(body) > options.Value.MaxPayloadBytes)
            return WebhookOutcome.Impossible($"The payload is larger than {options.Value.MaxPayloadBytes} bytes.");
        if (WebhookTargets.Fault(webhook.Url, options.Value) is { } unfit)
            return WebhookOutcome.Impossible(unfit);
        using var request = await RequestAsync(webhook, delivery, body);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            await LogAsync(webhook, delivery, request, response, null);
            return Outcome(response);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await LogAsync(webhook, delivery, request, null, failure);
            return failure is ClosedAddressException ? WebhookOutcome.Impossible(failure.Message) : WebhookOutcome.Failed(failure.Message);
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(IWebhook webhook, WebhookDelivery delivery, string body)
    {
        var now = time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in webhook.Headers.Where(header => !WebhookTargets.IsOurs(header.Key)))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("umb-webhook-event", delivery.Request.EventAlias);
        request.Headers.TryAddWithoutValidation("umb-webhook-retrycount", delivery.Request.RetryCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("umb-webhook-date", delivery.State.Queued.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(WebhookSignature.IdHeader, delivery.State.Key.ToString());
        request.Headers.TryAddWithoutValidation(WebhookSignature.TimestampHeader, WebhookSignature.Timestamp(now));
        request.Headers.TryAddWithoutValidation(
            WebhookSignature.SignatureHeader, WebhookSignature.Sign(await secrets.OfAsync(webhook.Key), delivery.State.Key, now, body));
        return request;
    }

    private async Task LogAsync(IWebhook webhook, WebhookDelivery delivery, HttpRequestMessage request, HttpResponseMessage? response, Exception? failure)
    {
        var log = await logFactory.CreateAsync(
            delivery.Request.EventAlias, request, response, delivery.Request.RetryCount, failure, webhook, CancellationToken.None);
        log.Date = time.GetUtcNow().UtcDateTime;
        if (string.IsNullOrEmpty(log.StatusCode))
            log.StatusCode = failure is TimeoutException ? "Timeout" : "Error";
        await logs.CreateAsync(log);
    }

    private WebhookOutcome Outcome(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return WebhookOutcome.Delivered;
        var reason = $"The receiver answered {(int)response.StatusCode}.";
        // 410: the receiver says that it is gone for good.
        return response.StatusCode == HttpStatusCode.Gone ? WebhookOutcome.Impossible(reason) : WebhookOutcome.Failed(reason, RetryAfter(response));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
