using Microsoft.Extensions.Hosting;
using WicNews.Cms.DeliveryApi.Querying;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Brings up, soon after the site answers, what no reader waited for: the Delivery API's index, Entity Framework by the reading of it, and the
/// endpoints below <c>/umbraco</c>. Who asks for them earlier waits for the same work, and who comes after a failure fails with the same reason.
/// </summary>
internal sealed class AfterStart(PublishedIndex index, LateEndpoints endpoints, IHostApplicationLifetime site, TimeProvider time) : IHostedService
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
        await Task.Delay(Pause, time, site.ApplicationStopping);
        _ = index.State;
        endpoints.Build();
    }
}
