using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Webhooks;

/// <summary>Calls webhooks by the clock (Umbraco:CMS:Webhook:Period).</summary>
internal sealed class WebhookSending(WebhookSender sender, IOptionsMonitor<WebhookSettings> settings, TimeProvider time, ILogger<WebhookSending> logger)
    : ClockJob(settings.CurrentValue.Period, time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken) =>
        settings.CurrentValue.Enabled ? sender.SendDueAsync(cancellationToken) : Task.CompletedTask;
}
