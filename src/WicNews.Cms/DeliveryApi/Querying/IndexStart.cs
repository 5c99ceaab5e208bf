using WicNews.Cms.Hosting;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Has the index read while the server starts to listen, so that the first query does not wait for it.</summary>
internal sealed class IndexStart(PublishedIndex index) : IStartupStep
{
    public int Order => StartupOrder.Derived;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        // Not awaited: a query that comes earlier waits for the reading, the start does not.
        _ = Task.Run(() => index.State, cancellationToken);
        return Task.CompletedTask;
    }
}
