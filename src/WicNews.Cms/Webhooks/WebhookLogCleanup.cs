using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Webhooks;

/// <summary>
/// Forgets old entries of the webhooks' log (Umbraco:CMS:Webhook:KeepLogsForDays), and what was given up so long ago that nobody will send it
/// again (WicNews:Webhooks:KeepDeadLettersForDays).
/// </summary>
internal sealed class WebhookLogCleanup(
    WebhookDeliveryStore deliveries, IOptionsMonitor<WebhookSettings> settings, IOptionsMonitor<WebhookOptions> options, TimeProvider time, ILogger<WebhookLogCleanup> logger)
    : ClockJob(TimeSpan.FromHours(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.CurrentValue.EnableLoggingCleanup)
            await deliveries.ForgetLogsAsync(Time.GetUtcNow().UtcDateTime.AddDays(-settings.CurrentValue.KeepLogsForDays));
        await deliveries.ForgetDeadAsync(Time.GetUtcNow().UtcDateTime.AddDays(-options.CurrentValue.KeepDeadLettersForDays));
    }
}
