using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Looks after the index while the site runs: at start it loads the snapshot and takes in what was missed, or builds the index anew
/// while it already answers from what it has; later it keeps the snapshot up to date, and builds anew when asked to.
/// </summary>
internal sealed class IndexKeeper(
    SegmentIndex index, IndexFeeder feeder, SnapshotFile file, SettledSnapshots snapshots, SearchIndexStatus status, IHostApplicationLifetime site, ILogger<IndexKeeper> log)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromSeconds(60);

    /// <summary>Seconds.</summary>
    private const int BetweenTries = 5;

    private volatile bool _isRebuildDue;
    private Task<IndexState?> _loading = Task.FromResult<IndexState?>(null);

    /// <summary>Has the index built anew, soon and in the background.</summary>
    public void RequestRebuild()
    {
        status.ReportBuilding();
        _isRebuildDue = true;
    }

    /// <summary>The snapshot is a file: it is read while the rest of the site starts.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _loading = Task.Run(file.TryLoad, cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (status.IsReady)
            snapshots.End(index.State);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SiteHasStartedAsync(stoppingToken);
            await StartIndexAsync(stoppingToken);
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            for (var seconds = 0; await timer.WaitForNextTickAsync(stoppingToken); seconds++)
            {
                if (_isRebuildDue)
                    await RebuildAsync(stoppingToken);
                else if (seconds % BetweenTries == 0 && status.IsReady && feeder.IsBehind)
                    await TryCatchUpAsync(stoppingToken);
                if (seconds % (int)BetweenSnapshots.TotalSeconds == 0 && status.IsReady)
                    snapshots.Look(index.State);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    /// <summary>The database may not be there, or not filled, before everything else has started.</summary>
    private async Task SiteHasStartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = site.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task StartIndexAsync(CancellationToken cancellationToken)
    {
        if (await _loading is not { } state)
        {
            await RebuildAsync(cancellationToken);
            return;
        }
        index.Restore(state);
        snapshots.Begin(state, isKept: true);
        try
        {
            await feeder.CatchUpAsync(cancellationToken);
            await BeginFeedingAsync("loaded from the snapshot", cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A busy database must not end the site, as it would from here.
            log.LogError(failure, "What the search index missed could not be read; it is built anew.");
            await RebuildAsync(cancellationToken);
        }
    }

    /// <summary>Takes in what was published. The change is made, and pages must follow it all the same: what fails is tried again here, until it is taken in.</summary>
    public async Task TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await feeder.CatchUpAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The search index could not take in a change yet; it is tried again.");
        }
    }

    /// <summary>From now on every change feeds the index at once; those that came before are taken in here.</summary>
    private Task BeginFeedingAsync(string origin, CancellationToken cancellationToken)
    {
        status.Report(isReady: true, $"{index.DocumentCount} documents, {origin}.");
        return feeder.CatchUpAsync(cancellationToken);
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        _isRebuildDue = false;
        status.ReportBuilding();
        try
        {
            if (!status.IsReady)
                status.Report(isReady: false, "The search index is being built; searches answer from what it has.");
            await feeder.RebuildAsync(cancellationToken);
            await BeginFeedingAsync("built from the database", cancellationToken);
            if (!_isRebuildDue)
                status.ReportBuilt();
            snapshots.Begin(index.State, isKept: false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The index stays as it was; trying again at once would fail again at once.
            log.LogError(failure, "The search index could not be built; trying again in a minute.");
            status.ReportFailure("It could not be built and answers from what it had; the log says why. It is tried again every minute.");
            await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
            _isRebuildDue = true;
        }
    }
}
