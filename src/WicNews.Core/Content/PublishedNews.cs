using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Core.Content;

/// <summary>Published documents and what readers of them share: who refers to whom, where they lie, which cultures they have.</summary>
public sealed class PublishedNews(
    IPublishedContentCache contents,
    IDocumentNavigationQueryService navigation,
    ContentPaths paths,
    IFirstPublications first,
    ILogger<PublishedNews> log)
{
    /// <summary>The document, if readers of that culture may see it.</summary>
    public IPublishedContent? Find(Guid key, string culture) =>
        paths.IsReachable(key, culture) ? contents.GetById(preview: false, key) : null;

    public Fields Fields(IPublishedElement element, string culture) => new(element, culture, log);

    /// <summary>Links to the picked documents that are published, in the order picked.</summary>
    public IReadOnlyList<Reference> References(Fields fields, string alias, string culture) =>
        fields.PickedKeys(alias).Select(key => Reference(key, culture)).OfType<Reference>().ToArray();

    /// <summary>The first picked document that is published, for pickers of one.</summary>
    public Reference? FirstReference(Fields fields, string alias, string culture) =>
        fields.PickedKeys(alias).Select(key => Reference(key, culture)).FirstOrDefault(found => found is not null);

    /// <summary>A link to one document, in the culture asked for, or in another that it is published in; null when there is none.</summary>
    public Reference? Reference(Guid key, string culture)
    {
        foreach (var candidate in Cultures.All.OrderByDescending(known => known == culture))
            if (Find(key, candidate) is { } content)
                return new Reference(key, content.ContentType.Alias, NameOf(content, candidate), candidate, paths.PathOf(key, candidate));
        return null;
    }

    /// <summary>The nearest published ancestor of a type, as a link.</summary>
    public Reference? Ancestor(Guid key, string alias, string culture) =>
        navigation.TryGetAncestorsKeysOfType(key, alias, out var keys)
            ? keys.Select(ancestor => Reference(ancestor, culture)).FirstOrDefault(found => found is not null)
            : null;

    /// <summary>True when a document lies anywhere below another.</summary>
    public bool IsBelow(Guid key, Guid ancestor) => navigation.TryGetAncestorsKeys(key, out var keys) && keys.Contains(ancestor);

    /// <summary>Published children of a document, in the editor's order.</summary>
    public IEnumerable<Guid> Children(Guid key) =>
        navigation.TryGetChildrenKeys(key, out var children) ? children : [];

    /// <summary>The document at the top of the tree: the front page.</summary>
    public Guid? Root => navigation.TryGetRootKeys(out var roots) ? roots.Cast<Guid?>().FirstOrDefault() : null;

    /// <summary>What every item has. The content must be published in the culture.</summary>
    public Identity Identify(IPublishedContent content, string culture) => new(
        content.Key,
        culture,
        Cultures.All.Where(known => content.Cultures.ContainsKey(known) && paths.IsReachable(content.Key, known)).ToArray(),
        NameOf(content, culture),
        paths.PathOf(content.Key, culture),
        WuzhenTime.FromUtc(content.CreateDate),
        WuzhenTime.FromUtc(content.Cultures.TryGetValue(culture, out var info) ? info.Date : content.UpdateDate),
        first.Of(content, culture) is { } firstTime ? WuzhenTime.FromUtc(firstTime) : null);

    private static string NameOf(IPublishedContent content, string culture) =>
        content.Cultures.TryGetValue(culture, out var info) ? info.Name : content.Name;
}
