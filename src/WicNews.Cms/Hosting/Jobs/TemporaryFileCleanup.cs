using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Removes uploads that nobody has taken over into content, once they are out of date.</summary>
internal sealed class TemporaryFileCleanup(ITemporaryFileService files, TimeProvider time, ILogger<TemporaryFileCleanup> logger)
    : ClockJob(TimeSpan.FromMinutes(5), time, logger)
{
    protected override Task RunAsync(CancellationToken cancellationToken) => files.CleanUpOldTempFiles();
}
