using Microsoft.Extensions.Logging;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>Drops working copies that nobody came back for.</summary>
internal sealed class WorkingCopyCleanup(WorkingCopyStore copies, TimeProvider time, ILogger<WorkingCopyCleanup> logger)
    : ClockJob(TimeSpan.FromHours(6), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        copies.DropOld();
        return Task.CompletedTask;
    }
}
