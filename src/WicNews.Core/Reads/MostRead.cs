using WicNews.Core.Content;

namespace WicNews.Core.Reads;

/// <summary>
/// Which stories are read most. Reads are noted in memory as they come, a reader and a story once a day; now and then they are put
/// into the store and the order is drawn anew, so that lists stay still in between.
/// </summary>
public sealed class MostRead(IReadStore store, TimeProvider clock) : IDisposable
{
    /// <summary>The document-like key that stands for the lists: pages that show one are made anew when the order has changed.</summary>
    public static readonly Guid ListKey = new("6f6a3f6e-3c0e-4a57-9c0e-6c1a53f1b2d4");

    private const int DaysOfWeek = 7;
    private const int DaysKept = 30;
    private const int LongestRanking = 1_000;

    private readonly Lock guard = new();
    private readonly SemaphoreSlim keeping = new(1, 1);
    private readonly Dictionary<(Guid Story, DateOnly Day), int> kept = [];
    private Dictionary<(Guid Story, DateOnly Day), int> fresh = [];
    private ReadSketch sketch = new();
    private DateOnly sketchDay = DateOnly.MinValue;

    /// <summary>Stories of the last seven days' reads, most read first.</summary>
    public IReadOnlyList<Guid> Week { get; private set; } = [];

    /// <summary>Stories of the last thirty days' reads, most read first.</summary>
    public IReadOnlyList<Guid> Month { get; private set; } = [];

    private DateOnly Today => clock.GetUtcNow().WuzhenDay();

    /// <summary>Notes that somebody read a story.</summary>
    /// <param name="story">The story's key.</param>
    /// <param name="reader">Whatever tells readers apart; only a salted hash of it is looked at, and nothing of it is kept.</param>
    /// <returns>False when this reader has been counted for this story today.</returns>
    public bool Note(Guid story, string reader)
    {
        var day = Today;
        if (!SketchOf(day).Add(story, reader))
            return false;
        lock (guard)
            fresh[(story, day)] = fresh.GetValueOrDefault((story, day)) + 1;
        return true;
    }

    /// <summary>Reads what is kept; to be called once, before the first <see cref="KeepAsync"/>.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken = default)
    {
        foreach (var reads in await store.LoadAsync(FirstDay(DaysKept), cancellationToken))
            kept[(reads.Story, reads.Day)] = reads.Reads;
        Rank();
    }

    /// <summary>Puts into the store what was noted since the last time, and draws the order anew.</summary>
    /// <returns>True when the order has changed.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancellationToken = default)
    {
        await keeping.WaitAsync(cancellationToken);
        try
        {
            Dictionary<(Guid Story, DateOnly Day), int> batch;
            lock (guard)
                (batch, fresh) = (fresh, []);
            await StoreAsync(batch, cancellationToken);
            var changed = await ForgetOldAsync(cancellationToken);
            return (batch.Count > 0 && Rank()) || changed;
        }
        finally
        {
            keeping.Release();
        }
    }

    public void Dispose() => keeping.Dispose();

    private async Task StoreAsync(Dictionary<(Guid Story, DateOnly Day), int> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return;
        try
        {
            await store.AddAsync(batch.Select(pair => new DailyReads(pair.Key.Story, pair.Key.Day, pair.Value)).ToArray(), cancellationToken);
        }
        catch
        {
            // Not lost: they wait for the next time.
            lock (guard)
                foreach (var (key, reads) in batch)
                    fresh[key] = fresh.GetValueOrDefault(key) + reads;
            throw;
        }
        foreach (var (key, reads) in batch)
            kept[key] = kept.GetValueOrDefault(key) + reads;
    }

    private async Task<bool> ForgetOldAsync(CancellationToken cancellationToken)
    {
        var first = FirstDay(DaysKept);
        var old = kept.Keys.Where(key => key.Day < first).ToArray();
        if (old.Length == 0)
            return false;
        await store.ForgetBeforeAsync(first, cancellationToken);
        foreach (var key in old)
            kept.Remove(key);
        return Rank();
    }

    private bool Rank()
    {
        var week = Rank(FirstDay(DaysOfWeek));
        var month = Rank(FirstDay(DaysKept));
        var changed = !week.SequenceEqual(Week) || !month.SequenceEqual(Month);
        (Week, Month) = (week, month);
        return changed;
    }

    // Of stories read equally often the one with the smaller key comes first, so that the order is the same each time.
    private Guid[] Rank(DateOnly since) => kept
        .Where(pair => pair.Key.Day >= since)
        .GroupBy(pair => pair.Key.Story, pair => pair.Value)
        .Select(story => (story.Key, Reads: story.Sum()))
        .OrderByDescending(story => story.Reads)
        .ThenBy(story => story.Key)
        .Take(LongestRanking)
        .Select(story => story.Key)
        .ToArray();

    private DateOnly FirstDay(int days) => Today.AddDays(1 - days);

    private ReadSketch SketchOf(DateOnly day)
    {
        lock (guard)
        {
            if (sketchDay != day)
                (sketch, sketchDay) = (new ReadSketch(), day);
            return sketch;
        }
    }
}
