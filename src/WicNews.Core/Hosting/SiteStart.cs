using Microsoft.Extensions.Hosting;

namespace WicNews.Core.Hosting;

/// <summary>For work that a start need not wait for.</summary>
public static class SiteStart
{
    /// <summary>Waits until the site answers: what runs before takes the processors from its start, and may find the database not there or not filled.</summary>
    public static async Task HasStartedAsync(this IHostApplicationLifetime site, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = site.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}
