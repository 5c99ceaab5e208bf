using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PublishedCache;

/// <summary>Media that are not in the recycle bin.</summary>
internal sealed class PublishedMedia(SnapshotReader reader, PublishedTypes types, PublishedSurroundings surroundings, IIdKeyMap ids)
    : IMediaCacheService, IDisposable
{
    private const long MemoryLimit = 16 * 1024 * 1024;

    private readonly ItemCache _items = new(MemoryLimit);

    public IPublishedContent? Get(Guid key) => _items.Get(key, Load);

    public IPublishedContent? Get(int id) =>
        ids.GetKeyForId(id, UmbracoObjectTypes.Media) is { Success: true, Result: var key } ? Get(key) : null;

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(Get(key));

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(Get(id));

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        bool found = _items.TryGet(key, out PublishedItem? item);
        content = item;
        return found;
    }

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(Get(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        reader.KeysOfType(contentType.Id, Constants.ObjectTypes.Media).Select(Get).OfType<IPublishedContent>();

    public Task RefreshMediaAsync(IMedia media) => RefreshMemoryCacheAsync(media.Key);

    public Task DeleteItemAsync(IContentBase content) => RefreshMemoryCacheAsync(content.Key);

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        _items.Forget(key);
        surroundings.Generation.Advance();
        return Task.CompletedTask;
    }

    public Task RemoveFromMemoryCacheAsync(Guid key) => RefreshMemoryCacheAsync(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        ClearConvertedContentCache();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => ClearMemoryCacheAsync(CancellationToken.None);

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => ClearConvertedContentCache();

    public void ClearConvertedContentCache()
    {
        _items.ForgetAll();
        surroundings.Generation.Advance();
    }

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => ClearConvertedContentCache();

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _items.Dispose();

    private (PublishedItem Item, long Bytes)? Load(Guid key)
    {
        if (reader.Read(key, Constants.ObjectTypes.Media) is not { } row)
            return null;
        IPublishedContentType type = types.Get(PublishedItemType.Media, row.ContentTypeId);
        return (new PublishedItem(SnapshotReader.ToData(row), type, surroundings, draft: false), ItemSize.Of(row));
    }
}
