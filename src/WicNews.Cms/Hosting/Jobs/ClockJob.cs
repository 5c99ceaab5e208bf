using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WicNews.Cms.Hosting.Jobs;

/// <summary>Does something every so often; a failure is logged and the next turn tries again.</summary>
internal abstract partial class ClockJob(TimeSpan every, TimeProvider time, ILogger logger) : BackgroundService
{
    protected TimeProvider Time => time;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(every, time);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Also a request that took too long, which comes as a cancellation: a job that ends would end the site.
                Failed(GetType().Name, failure);
            }
        }
    }

    /// <summary>One turn.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed; it will be tried again")]
    private partial void Failed(string job, Exception failure);
}
