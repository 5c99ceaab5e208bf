using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Publishes and unpublishes what editors scheduled, within seconds of the time they said.</summary>
internal sealed class ScheduledPublishing(IContentService contents, TimeProvider time, ILogger<ScheduledPublishing> logger) : ClockJob(TimeSpan.FromSeconds(10), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        // Asking costs one small query; the write lock is only taken when something is due.
        contents.PerformScheduledPublish(Time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
