using Microsoft.Extensions.Logging;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>Looks every few seconds whether open windows may still hear what they hear.</summary>
internal sealed class WindowWatch(OpenWindows windows, TimeProvider time, ILogger<WindowWatch> log) : ClockJob(TimeSpan.FromSeconds(10), time, log)
{
    protected override Task RunAsync(CancellationToken cancellationToken) => windows.LookAsync(cancellationToken);
}
