using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WicNews.Core.Hosting;
using WicNews.Core.Search.Snapshots;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Looks after the index while the site runs: at start it loads the snapshot and takes in what was missed, or builds the index anew
/// while it already answers from what it has; later it keeps the snapshot up to date, takes out what may no longer be shown, and builds
/// anew when asked to.
/// </summary>
internal sealed class IndexKeeper(
    SegmentIndex index, IndexFeeder feeder, IPublishedChanges changes, SnapshotFile file, SettledSnapshots snapshots, SearchIndexStatus status,
    IHostApplicationLifetime site, TimeProvider clock, ILogger<IndexKeeper> log)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenRebuilds = TimeSpan.FromMinutes(1);

    private volatile bool _isRebuildDue;
    private DateTimeOffset _noRebuildBefore;
    private DateTimeOffset _nextTry;
    private DateTimeOffset _nextSnapshot;
    private Task<IndexState?> _loading = Task.FromResult<IndexState?>(null);

    /// <summary>Has the index built anew, soon and in the background.</summary>
    public void RequestRebuild()
    {
        status.Set(IndexPhase.Building, "It is about to be built from the database; searches answer from what it has.");
        _isRebuildDue = true;
    }

    /// <summary>Loads or builds the index of a site that is not started.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (!await TryOpenAsync(file.TryLoad(), cancellationToken))
            await BuildAsync(cancellationToken);
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
        // What could not be taken in would be lost to a snapshot that has its number: the one before it is left in its place.
        if (status.IsReady && !feeder.IsBehind)
            snapshots.End(index.State);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await site.HasStartedAsync(stoppingToken);
            await StartIndexAsync(stoppingToken);
            using var timer = new PeriodicTimer(BetweenLooks);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task StartIndexAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await TryOpenAsync(await _loading, cancellationToken))
                return;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A busy database must not end the site, as it would from here.
            log.LogError(failure, "What the search index missed could not be read; it is built anew.");
        }
        await TryBuildAsync(cancellationToken);
    }

    /// <summary>Does what is due.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_isRebuildDue && now >= _noRebuildBefore)
            await TryBuildAsync(cancellationToken);
        if (!status.IsReady)
            return;
        if (now >= _nextTry)
            await TakeInAsync(now, cancellationToken);
        if (now >= _nextSnapshot && !feeder.IsBehind)
        {
            snapshots.Look(index.State);
            _nextSnapshot = now + BetweenSnapshots;
        }
    }

    /// <summary>Reads once more what could not be taken in, and what may no longer be shown as it is.</summary>
    private async Task TakeInAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        feeder.Remember(index.OwnersEnded(now));
        if (!feeder.IsBehind)
            return;
        await feeder.TryCatchUpAsync(cancellationToken);
        if (feeder.IsBehind)
            _nextTry = now + BetweenTries;
    }

    /// <summary>Goes on from what a snapshot has; false when there is none, or it is not of this database as it is now.</summary>
    private async Task<bool> TryOpenAsync(IndexState? state, CancellationToken cancellationToken)
    {
        if (state is null || !IsOfThisDatabase(state))
            return false;
        index.Restore(state);
        snapshots.Begin(state, changes.Origin, isKept: true);
        feeder.Remember(index.OwnersEnded(clock.GetUtcNow()));
        await feeder.CatchUpAsync(cancellationToken);
        await BeginFeedingAsync("loaded from the snapshot", cancellationToken);
        return true;
    }

    /// <summary>Another database may have been put in, or this one brought back to where it was before: what the snapshot has may never have been published there.</summary>
    private bool IsOfThisDatabase(IndexState state)
    {
        if (state.Origin == changes.Origin && state.Sequence <= changes.Latest())
            return true;
        log.LogWarning("The search snapshot is of another database, or of a later time of this one, so the index is built anew.");
        return false;
    }

    /// <summary>From now on every change feeds the index at once; those that came before are taken in here.</summary>
    private Task BeginFeedingAsync(string origin, CancellationToken cancellationToken)
    {
        status.Set(IndexPhase.Current, $"{index.DocumentCount} documents, {origin}.");
        return feeder.CatchUpAsync(cancellationToken);
    }

    private async Task TryBuildAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BuildAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The index stays as it was; trying again at once would fail again at once.
            log.LogError(failure, "The search index could not be built; trying again in a minute.");
            status.Set(IndexPhase.Failed, "It could not be built and answers from what it had; the log says why. It is tried again every minute.");
            (_isRebuildDue, _noRebuildBefore) = (true, clock.GetUtcNow() + BetweenRebuilds);
        }
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        _isRebuildDue = false;
        status.Set(IndexPhase.Building, "The search index is being built from the database; searches answer from what it has.");
        var origin = changes.Origin;
        await feeder.RebuildAsync(cancellationToken);
        await BeginFeedingAsync("built from the database", cancellationToken);
        if (_isRebuildDue)
            RequestRebuild();
        snapshots.Begin(index.State, origin, isKept: false);
    }
}
