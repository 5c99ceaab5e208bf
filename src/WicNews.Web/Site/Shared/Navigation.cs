using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>What stands on every page: the editions, sections and standing pages that are published in the page's language.</summary>
public sealed record Navigation(string SiteName, IReadOnlyList<Reference> Editions, IReadOnlyList<Reference> Sections, IReadOnlyList<Reference> Pages)
{
    /// <summary>Reads the children of the front page. Every page depends on them; a change there empties the whole page cache.</summary>
    public static Navigation Read(PublishedNews news, SiteLanguage language)
    {
        if (news.Root is not { } root)
            return new Navigation("WicNews", [], [], []);
        var children = news.Children(root)
            .Select(key => news.Reference(key, language.Culture))
            .OfType<Reference>()
            .Where(reference => reference.Culture == language.Culture && reference.Path is not null)
            .ToLookup(reference => reference.Alias);
        var home = news.Find(root, language.Culture);
        return new Navigation(
            (home is null ? null : news.Fields(home, language.Culture).Text("siteName")) ?? "WicNews",
            children[ContentAliases.SummitEdition].OrderByDescending(edition => edition.Name, StringComparer.Ordinal).ToArray(),
            children[ContentAliases.Section].ToArray(),
            children[ContentAliases.Page].ToArray());
    }
}
