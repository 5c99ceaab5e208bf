using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.PublishedCache;

/// <summary>A block: an element that lives inside another item's value.</summary>
internal sealed class PublishedElement : IPublishedElement
{
    private static readonly IReadOnlyDictionary<string, PublishedCultureInfo> NoCultures = new Dictionary<string, PublishedCultureInfo>();

    private readonly PublishedProperty[] _properties;

    public PublishedElement(
        Guid key,
        IPublishedContentType contentType,
        IReadOnlyDictionary<string, List<StoredValue>> values,
        PublishedSurroundings surroundings,
        bool preview)
    {
        Key = key;
        ContentType = contentType;
        _properties =
        [
            .. contentType.PropertyTypes.Select(type => new PublishedProperty(type, this, values.GetValueOrDefault(type.Alias), surroundings, preview)),
        ];
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties;

    public int Id => 0;

    public string Name => string.Empty;

    public int SortOrder => 0;

    public int CreatorId => 0;

    public DateTime CreateDate => default;

    public int WriterId => 0;

    public DateTime UpdateDate => default;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => NoCultures;

    public PublishedItemType ItemType => PublishedItemType.Element;

    public IPublishedProperty? GetProperty(string alias)
    {
        int index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : _properties[index];
    }

    public bool IsDraft(string? culture = null) => false;

    public bool IsPublished(string? culture = null) => true;
}
