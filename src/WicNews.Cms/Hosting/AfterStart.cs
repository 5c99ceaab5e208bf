using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WicNews.Cms.DeliveryApi.Querying;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Brings up, soon after the site answers, what no reader waited for: the Delivery API's index, Entity Framework by the reading of it, and the
/// endpoints below <c>/umbraco</c>. Who asks for them earlier waits for the same work, and who comes after a failure fails with the same reason.
/// </summary>
internal sealed class AfterStart(PublishedIndex index, LateEndpoints endpoints, IHostApplicationLifetime site, TimeProvider time, ILogger<AfterStart> log) : IHostedService
{
    // Whoever waited for the site comes first.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        site.ApplicationStarted.Register(() => _ = RunAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RunAsync()
    {
        try
        {
            await Task.Delay(Pause, time, site.ApplicationStopping);
            _ = index.State;
            endpoints.Build();
        }
        catch (OperationCanceledException) when (site.ApplicationStopping.IsCancellationRequested)
        {
            // Nobody will ask any more.
        }
        catch (Exception failure)
        {
            log.LogError(failure, "What the first editors and programs will ask for could not be brought up");
        }
    }
}
