using Microsoft.Extensions.Logging;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Previews;

/// <summary>Looks every few seconds whether open previews may still hear what they hear.</summary>
internal sealed class PreviewWatch(OpenPreviews previews, TimeProvider time, ILogger<PreviewWatch> log) : ClockJob(TimeSpan.FromSeconds(10), time, log)
{
    protected override Task RunAsync(CancellationToken cancellationToken) => previews.LookAsync(cancellationToken);
}
