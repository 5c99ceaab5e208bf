using NSubstitute;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Tests.Support;

/// <summary>A published document, media or block by hand.</summary>
public sealed class FakeContent(string alias, PublishedItemType itemType) : IPublishedContent
{
    private readonly Dictionary<string, FakeProperty> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PublishedCultureInfo> cultures = [];

    public FakeContent? Parent { get; init; }
    public List<FakeContent> Children { get; } = [];
    public IPublishedContentType ContentType { get; } = TypeOf(alias, itemType);
    public Guid Key { get; init; } = Guid.NewGuid();
    public IEnumerable<IPublishedProperty> Properties => properties.Values;
    public int Id { get; init; }
    public string Name => cultures.Count > 0 ? cultures.Values.First().Name : "A " + ContentType.Alias;
    public int SortOrder => 0;
    public int CreatorId => -1;
    public DateTime CreateDate { get; init; } = new(2025, 11, 7, 1, 0, 0);
    public int WriterId => -1;
    public DateTime UpdateDate { get; init; } = new(2025, 11, 7, 2, 0, 0);
    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => cultures;
    public PublishedItemType ItemType => itemType;
    public string? UrlSegment => null;
    public int? TemplateId => null;
    public int Level => Parent is null ? 1 : Parent.Level + 1;
    public string Path => "-1";

    public IPublishedProperty? GetProperty(string alias) => properties.GetValueOrDefault(alias);
    public bool IsDraft(string? culture = null) => false;
    public bool IsPublished(string? culture = null) => culture is null || cultures.ContainsKey(culture);

    /// <summary>Publishes a culture under a name, with the URL segment that the name gives.</summary>
    public FakeContent In(string culture, string name, string? segment = null)
    {
        cultures[culture] = new PublishedCultureInfo(culture, name, segment ?? name.ToLowerInvariant().Replace(' ', '-'), new DateTime(2025, 11, 7, 2, 0, 0));
        return this;
    }

    public FakeContent With(string alias, object? value)
    {
        properties[alias] = new FakeProperty(alias, new Dictionary<string, object?> { [""] = value });
        return this;
    }

    public FakeContent With(string alias, object? english, object? chinese)
    {
        properties[alias] = new FakeProperty(alias, new Dictionary<string, object?> { ["en-US"] = english, ["zh-CN"] = chinese });
        return this;
    }

    private static IPublishedContentType TypeOf(string alias, PublishedItemType itemType)
    {
        var type = Substitute.For<IPublishedContentType>();
        type.Alias.Returns(alias);
        type.ItemType.Returns(itemType);
        return type;
    }
}
