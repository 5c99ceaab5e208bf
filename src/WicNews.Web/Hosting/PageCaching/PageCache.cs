using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using WicNews.Cms.Imaging.Rights;

namespace WicNews.Web.Hosting.PageCaching;

/// <summary>
/// Keeps pages until something that they show changes. Changes are counted: a page made before a change to what it shows is never
/// sent after it, even when it was being made at that moment. The end of a picture's rights, which nobody has to do anything for, makes
/// all pages anew. Of a hundred readers who ask for a page that is not there, one makes it.
/// </summary>
public sealed class PageCache : IDisposable
{
    private readonly MemoryCache pages;
    private readonly TimeSpan longest;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Kept>> making = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, long> changedAt = new();
    private readonly Lock noting = new();
    private readonly MediaOnShow onShow;
    private long changes;
    private long everythingChangedAt;
    private long latestChangedAt;

    public PageCache(IOptions<WicNewsOptions> options, MediaOnShow onShow)
    {
        this.onShow = onShow;
        pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.PageCacheBytes });
        longest = TimeSpan.FromSeconds(options.Value.PageCacheSeconds);
    }

    /// <summary>The page under that key, made if need be.</summary>
    public async ValueTask<StoredAnswer> GetAsync(string key, Func<Task<MadePage>> make)
    {
        while (true)
        {
            if (Find(key) is { } answer)
                return answer;
            // Those who wait hold no thread meanwhile.
            var mine = new TaskCompletionSource<Kept>(TaskCreationOptions.RunContinuationsAsynchronously);
            var shared = making.GetOrAdd(key, mine);
            if (ReferenceEquals(shared, mine))
                return (await MakeAsync(key, make, mine)).Page.Answer;
            var made = await shared.Task;
            // Whoever joined a page that was being made when a change came must not get the old state.
            if (IsFresh(made))
                return made.Page.Answer;
        }
    }

    /// <summary>The page under that key, if it is kept and still right; null otherwise.</summary>
    public StoredAnswer? Find(string key) => pages.Get(key) is Kept kept && IsFresh(kept) ? kept.Page.Answer : null;

    /// <summary>Says that documents or media changed: pages that show them, and all that show what is latest, are made anew.</summary>
    public void NoteChange(IEnumerable<Guid> keys) => Note(change =>
    {
        foreach (var key in keys)
            changedAt[key] = change;
        Interlocked.Exchange(ref latestChangedAt, change);
    });

    /// <summary>Says that something changed that is no news: pages that show it are made anew, lists of what is latest stay.</summary>
    public void NoteQuietChange(Guid key) => Note(change => changedAt[key] = change);

    /// <summary>Says that something changed that all pages show.</summary>
    public void NoteChangeOfEverything() => Note(change => Interlocked.Exchange(ref everythingChangedAt, change));

    public void Dispose() => pages.Dispose();

    /// <summary>
    /// Counts a change once it stands beside all that it concerns: a page looked at in between would be taken for right up to a count
    /// whose change it does not know.
    /// </summary>
    private void Note(Action<long> stamp)
    {
        lock (noting)
        {
            var change = Interlocked.Read(ref changes) + 1;
            stamp(change);
            Interlocked.Exchange(ref changes, change);
        }
    }

    private async Task<Kept> MakeAsync(string key, Func<Task<MadePage>> make, TaskCompletionSource<Kept> others)
    {
        try
        {
            // Before making, so that a change in the meantime counts.
            var (state, endings) = (Interlocked.Read(ref changes), onShow.Endings);
            var kept = new Kept(await make(), state, endings);
            if (kept.Page.MayBeKept)
                pages.Set(key, kept, new MemoryCacheEntryOptions { Size = kept.Page.Weight, AbsoluteExpirationRelativeToNow = longest });
            making.TryRemove(key, out _);
            others.SetResult(kept);
            return kept;
        }
        catch (Exception exception)
        {
            making.TryRemove(key, out _);
            others.SetException(exception);
            // Nobody else may be waiting; whoever is gets it too.
            _ = others.Task.Exception;
            throw;
        }
    }

    private bool IsFresh(Kept kept)
    {
        if (kept.Endings != onShow.Endings)
            return false;
        var now = Interlocked.Read(ref changes);
        if (kept.State == now)
            return true;
        if (Interlocked.Read(ref everythingChangedAt) > kept.State
            || (kept.Page.ShowsLatest && Interlocked.Read(ref latestChangedAt) > kept.State)
            || kept.Page.Shown.Any(key => changedAt.TryGetValue(key, out var change) && change > kept.State))
            return false;
        kept.State = now;
        return true;
    }

    private sealed class Kept(MadePage page, long state, long endings)
    {
        private long state = state;

        public MadePage Page => page;

        /// <summary>The count of ends of pictures' rights when the page was begun.</summary>
        public long Endings => endings;

        /// <summary>The count of changes up to which the page is known to be right.</summary>
        public long State
        {
            get => Interlocked.Read(ref state);
            set => Interlocked.Exchange(ref state, value);
        }
    }
}
