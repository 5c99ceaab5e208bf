using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>
/// Work on what was there before the program knew to do it: begun when the site has answered for a while, and done slowly. What is left when
/// the site stops, or when the work fails, is done after the next start.
/// </summary>
internal abstract class LateWork(ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);

    /// <summary>What the work is, for the log: the subject of "was done for 12 items".</summary>
    protected abstract string Name { get; }

    /// <summary>Does the work.</summary>
    /// <returns>For how many items there was something to do.</returns>
    protected abstract Task<int> WorkAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, stoppingToken);
            int count = await WorkAsync(stoppingToken);
            if (count > 0)
                log.LogInformation("{Work} was done for {Count} items", Name, count);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "{Work} was not done for all; it is tried again at the next start", Name);
        }
    }
}
