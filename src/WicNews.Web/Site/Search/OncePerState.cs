using System.Collections.Concurrent;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>What is worked out once for each state of the index, and remembered until there is another; while the index is being built nothing is.</summary>
public sealed class OncePerState<TKey, TValue>(ISearchIndex index, SearchIndexStatus status) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (long Version, TValue Value)> known = new();

    /// <param name="key">What is asked for.</param>
    /// <param name="read">Works it out.</param>
    public TValue Get(TKey key, Func<TValue> read)
    {
        // Asked first: what comes in meanwhile makes the value old, not wrong for good.
        var (isWhole, version) = (status.IsReady, index.Version);
        if (known.TryGetValue(key, out var found) && found.Version == version)
            return found.Value;
        var value = read();
        if (isWhole)
            known[key] = (version, value);
        return value;
    }
}
