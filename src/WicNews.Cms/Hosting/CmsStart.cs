using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Hosting;

/// <summary>Brings the site up, step by step, before the server listens.</summary>
internal sealed partial class CmsStart(
    IServiceProvider services,
    IEnumerable<IStartupStep> steps,
    ILogger<CmsStart> logger) : IHostedService
{
    /// <summary>The first step, and all that a command needs which works on the database without the site being up.</summary>
    public static void OpenDatabase(IServiceProvider services)
    {
        // Some of Core's older types still look their dependencies up here.
        StaticServiceProvider.Instance = services;
        services.GetRequiredService<DatabaseSchema>().EnsureReady();
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Timed("database", () => OpenDatabase(services));
        foreach (IStartupStep step in steps.OrderBy(step => step.Order))
        {
            long began = Stopwatch.GetTimestamp();
            await step.RunAsync(cancellationToken);
            Done(step.GetType().Name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Timed(string name, Action action)
    {
        long began = Stopwatch.GetTimestamp();
        action();
        Done(name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Debug, "Start-up step {Name} took {Milliseconds:0} ms")]
    private partial void Done(string name, double milliseconds);
}
