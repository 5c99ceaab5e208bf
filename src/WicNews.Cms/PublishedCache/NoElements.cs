using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PublishedCache;

/// <summary>Elements that stand by themselves are not kept here, so there are none to find and none to forget. Blocks are no such elements.</summary>
internal sealed class NoElements : IElementCacheService, IPublishedElementCache
{
    public Task<IPublishedElement?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult<IPublishedElement?>(null);

    public Task<IPublishedElement?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult<IPublishedElement?>(null);

    public IEnumerable<IPublishedElement> GetByContentType(IPublishedContentType contentType) => [];

    public Task RefreshElementAsync(IElement element) => throw Refusal(nameof(RefreshElementAsync));

    public Task DeleteItemAsync(IContentBase content) => throw Refusal(nameof(DeleteItemAsync));

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds)
    {
    }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RemoveFromMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Task.CompletedTask;

    public void ClearConvertedContentCache()
    {
    }

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds)
    {
    }

    private static NotSupportedException Refusal(string member) => new($"{nameof(NoElements)}.{member}: elements of their own are not kept.");
}
