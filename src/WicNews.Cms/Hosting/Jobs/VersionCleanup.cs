using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Drops old versions as Umbraco's policy says (Umbraco:CMS:Content:ContentVersionCleanupPolicy).</summary>
internal sealed class VersionCleanup(IContentVersionService versions, IOptionsMonitor<ContentSettings> settings, TimeProvider time, ILogger<VersionCleanup> logger)
    : ClockJob(TimeSpan.FromHours(1), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            versions.PerformContentVersionCleanup(Time.GetUtcNow().UtcDateTime);
        }

        return Task.CompletedTask;
    }
}
