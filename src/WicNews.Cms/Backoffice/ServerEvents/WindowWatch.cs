using Microsoft.Extensions.Logging;
using WicNews.Cms.Hosting.Jobs;
using WicNews.Cms.Previews;

namespace WicNews.Cms.Backoffice.ServerEvents;

/// <summary>Looks every few seconds whether open windows and previews may still hear what they hear.</summary>
internal sealed class WindowWatch(OpenWindows windows, OpenPreviews previews, TimeProvider time, ILogger<WindowWatch> log) : ClockJob(TimeSpan.FromSeconds(10), time, log)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        await windows.LookAsync(cancellationToken);
        await previews.LookAsync(cancellationToken);
    }
}
