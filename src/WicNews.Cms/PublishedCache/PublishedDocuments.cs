using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PublishedCache;

/// <summary>Published documents, from snapshots that the publishing transaction writes. Below an unpublished ancestor nothing is shown.</summary>
internal sealed class PublishedDocuments(
    SnapshotReader reader,
    PublishedTypes types,
    PublishedSurroundings surroundings,
    IIdKeyMap ids,
    IDocumentPublishStatusQueryService status) : IDocumentCacheService, IDisposable
{
    private const long MemoryLimit = 64 * 1024 * 1024;

    private readonly ItemCache _items = new(MemoryLimit);

    public IPublishedContent? Get(Guid key, bool preview)
    {
        if (preview)
            return LoadDraft(key);
        PublishedItem? item = _items.Get(key, Load);
        return item is not null && status.HasPublishedAncestorPath(key) ? item : null;
    }

    public IPublishedContent? Get(int id, bool preview) =>
        ids.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true, Result: var key } ? Get(key, preview) : null;

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult(Get(key, preview ?? false));

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(Get(id, preview ?? false));

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = null;
        if (preview || !_items.TryGet(key, out PublishedItem? item) || !status.HasPublishedAncestorPath(key))
            return false;
        content = item;
        return true;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(Get(id, preview) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        reader.KeysOfType(contentType.Id, Constants.ObjectTypes.Document).Select(key => Get(key, preview: false)).OfType<IPublishedContent>();

    // The snapshot itself was written with the change; here only what was kept of it is let go.
    public Task RefreshContentAsync(IContent content) => RefreshMemoryCacheAsync(content.Key);

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

    // A first read takes well under a millisecond, so there is nothing worth loading ahead.
    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _items.Dispose();

    private (PublishedItem Item, long Bytes)? Load(Guid key)
    {
        if (reader.Read(key, Constants.ObjectTypes.Document) is not { } row)
            return null;
        IPublishedContentType type = types.Get(PublishedItemType.Content, row.ContentTypeId);
        return (new PublishedItem(SnapshotReader.ToData(row), type, surroundings, draft: false), ItemSize.Of(row));
    }

    private PublishedItem? LoadDraft(Guid key)
    {
        if (reader.ReadDraft(key) is not { } draft)
            return null;
        int typeId = draft.Content.ContentTypeId;
        PublishedItemData data = SnapshotReader.ToData(draft.Node, draft.Content, draft.Version, types.AliasesOf(typeId));
        return new PublishedItem(data, types.Get(PublishedItemType.Content, typeId), surroundings, draft: true);
    }
}
