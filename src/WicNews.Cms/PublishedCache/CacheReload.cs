using Umbraco.Cms.Core.Cache;
using Umbraco.Extensions;

namespace WicNews.Cms.PublishedCache;

/// <summary>Has everything that was kept in memory of published content let go; what follows the cache (indexes, pages) is told.</summary>
internal sealed class CacheReload(DistributedCache caches, PublishedTypes types)
{
    public void Run()
    {
        types.ClearAll();
        caches.RefreshAllContentCache();
        caches.RefreshAllMediaCache();
    }
}
