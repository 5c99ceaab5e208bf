using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace WicNews.Cms.PublishedCache;

/// <summary>A document or media item as readers see it, or a draft as its preview shows it. Immutable, so it can be shared.</summary>
internal sealed class PublishedItem : IPublishedContent
{
    private readonly PublishedItemData _data;
    private readonly PublishedSurroundings _surroundings;
    private readonly PublishedProperty[] _properties;
    private readonly bool _draft;

    public PublishedItem(PublishedItemData data, IPublishedContentType contentType, PublishedSurroundings surroundings, bool draft)
    {
        _data = data;
        _surroundings = surroundings;
        _draft = draft;
        ContentType = contentType;
        _properties =
        [
            .. contentType.PropertyTypes.Select(type => new PublishedProperty(type, this, data.Values.GetValueOrDefault(type.Alias), surroundings, draft)),
        ];
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key => _data.Key;

    public int Id => _data.Id;

    public string Name => PublishedContentExtensions.Name(this, _surroundings.Variations);

    public string? UrlSegment => Culture()?.UrlSegment;

    public int? TemplateId => null;

    public int Level => _data.Level;

    public string Path => _data.Path;

    public int SortOrder => _data.SortOrder;

    public int CreatorId => _data.CreatorId;

    public int WriterId => _data.WriterId;

    public DateTime CreateDate => _data.CreateDate;

    public DateTime UpdateDate => _data.UpdateDate;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _data.Cultures;

    public PublishedItemType ItemType => ContentType.ItemType;

    public IEnumerable<IPublishedProperty> Properties => _properties;

    public IPublishedProperty? GetProperty(string alias)
    {
        int index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : _properties[index];
    }

    public bool IsDraft(string? culture = null) => _draft;

    public bool IsPublished(string? culture = null) =>
        !_draft && (string.IsNullOrEmpty(culture) || !ContentType.VariesByCulture() || Cultures.ContainsKey(culture));

    private PublishedCultureInfo? Culture() =>
        Cultures.GetValueOrDefault(ContentType.VariesByCulture() ? _surroundings.Variations.VariationContext?.Culture ?? string.Empty : string.Empty);
}
