using Microsoft.Extensions.Logging;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Merges segments in the background, one merge at a time. What is merged is built from the stored documents as if they had come just
/// now, so that a merge cannot change what is found.
/// </summary>
/// <param name="current">The state now.</param>
/// <param name="replace">Given the state that a merge began with, what it merged and what came of it.</param>
/// <param name="log">Told of a merge that failed. All is found as before, only slower, and the next change tries again.</param>
internal sealed class SegmentMerger(Func<IndexState> current, Action<IndexState, IReadOnlyList<LiveSegment>, Segment> replace, ILogger log)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private bool _isDue;

    /// <summary>Sees to it that all is merged that the policy wants merged, some time from now.</summary>
    public void Start()
    {
        if (MergePolicy.Choose(current().Segments).Count == 0)
            return;
        lock (_gate)
        {
            _isDue = true;
            _running ??= Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Waits until no merge is under way or due.</summary>
    public void Wait()
    {
        while (true)
        {
            Task? running;
            lock (_gate)
                running = _running;
            if (running is null)
                return;
            running.Wait();
        }
    }

    private void Run()
    {
        try
        {
            while (IsStillDue())
                MergeAll();
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Parts of the search index could not be merged; it is tried again with the next change.");
            lock (_gate)
                _running = null;
        }
    }

    private bool IsStillDue()
    {
        lock (_gate)
        {
            var isDue = _isDue;
            _isDue = false;
            if (!isDue)
                _running = null;
            return isDue;
        }
    }

    private void MergeAll()
    {
        while (true)
        {
            var state = current();
            var chosen = MergePolicy.Choose(state.Segments);
            if (chosen.Count == 0)
                return;
            var builder = new SegmentBuilder(state.FacetNames, chosen[0].Segment.Analyser);
            foreach (var document in chosen.SelectMany(segment => segment.ReadAll()))
                builder.Add(document);
            replace(state, chosen, builder.Build());
        }
    }
}
