using Microsoft.Extensions.Logging;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Publishes and unpublishes what editors scheduled, within seconds of the time they said.</summary>
internal sealed class ScheduledPublishing(ScheduleRunner runner, TimeProvider time, ILogger<ScheduledPublishing> logger) : ClockJob(TimeSpan.FromSeconds(2), time, logger)
{
    // Asking costs one small query; the write lock is only taken when something is due.
    protected override Task RunAsync(CancellationToken cancellationToken) => runner.RunDueAsync(cancellationToken);
}
