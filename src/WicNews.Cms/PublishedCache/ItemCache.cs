using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace WicNews.Cms.PublishedCache;

/// <summary>
/// Published items in memory, within a limit. Each is loaded once however many ask at the same time, and what was loaded while the
/// item changed is not kept.
/// </summary>
internal sealed class ItemCache(long limitInBytes) : IDisposable
{
    private readonly MemoryCache _items = new(new MemoryCacheOptions { SizeLimit = limitInBytes, CompactionPercentage = 0.1 });
    private readonly ConcurrentDictionary<Guid, Lazy<PublishedItem?>> _loading = new();
    private long _changes;

    public PublishedItem? Get(Guid key, Func<Guid, (PublishedItem Item, long Bytes)?> load)
    {
        if (_items.TryGetValue(key, out PublishedItem? item))
            return item;
        Lazy<PublishedItem?> loading = _loading.GetOrAdd(key, missing => new Lazy<PublishedItem?>(() => Load(missing, load)));
        try
        {
            return loading.Value;
        }
        finally
        {
            _loading.TryRemove(KeyValuePair.Create(key, loading));
        }
    }

    public bool TryGet(Guid key, out PublishedItem? item) => _items.TryGetValue(key, out item);

    public void Forget(Guid key)
    {
        Interlocked.Increment(ref _changes);
        _loading.TryRemove(key, out _);
        _items.Remove(key);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _loading.Clear();
        _items.Clear();
    }

    public void Dispose() => _items.Dispose();

    private PublishedItem? Load(Guid key, Func<Guid, (PublishedItem Item, long Bytes)?> load)
    {
        // Another may have finished loading between the look and the wait.
        if (_items.TryGetValue(key, out PublishedItem? kept))
            return kept;
        long before = Volatile.Read(ref _changes);
        if (load(key) is not { } loaded)
            return null;
        _items.Set(key, loaded.Item, new MemoryCacheEntryOptions { Size = loaded.Bytes });
        // Kept first, then looked: a change in between removes either before or after, never neither.
        if (Volatile.Read(ref _changes) != before)
            _items.Remove(key);
        return loaded.Item;
    }
}
