using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PublishedCache;

/// <summary>Content types as published items see them, made once and kept until the type or one of its data types changes.</summary>
internal sealed class PublishedTypes(
    IPublishedContentTypeFactory factory,
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    Generation generation) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<(bool IsMedia, Guid Key), Entry> _byKey = new();
    private readonly ConcurrentDictionary<(bool IsMedia, string Alias), Entry> _byAlias = new();
    private readonly ConcurrentDictionary<(bool IsMedia, int Id), Entry> _byId = new();
    private long _changes;

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        Find(_byKey, itemType, key, () => IsMedia(itemType) ? mediaTypes.Get(key) : documentTypes.Get(key)).Type;

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Find(_byAlias, itemType, alias, () => IsMedia(itemType) ? mediaTypes.Get(alias) : documentTypes.Get(alias)).Type;

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Find(_byId, itemType, id, () => IsMedia(itemType) ? mediaTypes.Get(id) : documentTypes.Get(id)).Type;

    /// <summary>The type's property aliases by the property types' keys, which drafts are stored by.</summary>
    public IReadOnlyDictionary<Guid, string> AliasesOf(int documentTypeId) =>
        Find(_byId, PublishedItemType.Content, documentTypeId, () => documentTypes.Get(documentTypeId)).Aliases;

    public void ClearAll()
    {
        Interlocked.Increment(ref _changes);
        _byKey.Clear();
        _byAlias.Clear();
        _byId.Clear();
        generation.Advance();
    }

    // A type's properties may come from any of its compositions: all are made again, which costs a few milliseconds once.
    public void ClearContentType(int id) => ClearAll();

    public void ClearContentTypes(IEnumerable<int> ids) => ClearAll();

    public void ClearDataType(int id) => ClearAll();

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        IPublishedContentType[] affected = [.. _byKey.Values.Concat(_byId.Values).Concat(_byAlias.Values)
            .Select(entry => entry.Type)
            .Where(type => type.PropertyTypes.Any(property => property.DataType.Id == id))
            .DistinctBy(type => type.Id)];
        ClearAll();
        return affected;
    }

    private Entry Find<TKey>(
        ConcurrentDictionary<(bool, TKey), Entry> entries, PublishedItemType itemType, TKey key, Func<IContentTypeComposition?> load)
    {
        if (itemType == PublishedItemType.Member)
            throw new NotSupportedException("PublishedTypes.Get: there are no member types.");
        if (entries.TryGetValue((IsMedia(itemType), key), out Entry? entry))
            return entry;
        long before = Volatile.Read(ref _changes);
        IContentTypeComposition type = load() ?? throw new KeyNotFoundException($"There is no {itemType} type {key}.");
        entry = new Entry(factory.CreateContentType(type), type.CompositionPropertyTypes.ToDictionary(property => property.Key, property => property.Alias));
        entries[(IsMedia(itemType), key)] = entry;
        if (Volatile.Read(ref _changes) != before)
            entries.TryRemove((IsMedia(itemType), key), out _);
        return entry;
    }

    private static bool IsMedia(PublishedItemType itemType) => itemType == PublishedItemType.Media;

    private sealed record Entry(IPublishedContentType Type, IReadOnlyDictionary<Guid, string> Aliases);
}
