using System.Collections.Concurrent;
using WicNews.Core.Search;

namespace WicNews.Web.Site.Search;

/// <summary>What is worked out once for each state of the index, and remembered until there is another.</summary>
public sealed class OncePerState<TKey, TValue>(ISearchIndex index) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (long Version, TValue Value)> known = new();

    /// <param name="key">What is asked for.</param>
    /// <param name="isWhole">False while the index is being built: what is known then is not remembered.</param>
    /// <param name="read">Works it out.</param>
    public TValue Get(TKey key, bool isWhole, Func<TValue> read)
    {
        // Asked first: what comes in meanwhile makes the value old, not wrong for good.
        var version = index.Version;
        if (known.TryGetValue(key, out var found) && found.Version == version)
            return found.Value;
        var value = read();
        if (isWhole)
            known[key] = (version, value);
        return value;
    }
}
