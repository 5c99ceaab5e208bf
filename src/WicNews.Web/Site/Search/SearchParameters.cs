using WicNews.Core.Search;

namespace WicNews.Web.Site.Search;

/// <summary>What things are called in the addresses of the search page and the search API.</summary>
public static class SearchParameters
{
    public const string Text = "q";
    public const string Sort = "sort";
    public const string Page = "page";
    public const string Size = "size";
    public const string From = "from";
    public const string To = "to";
    public const string Exact = "exact";

    /// <summary>The facets with their names, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<(SearchFacet Facet, string Name)> Facets =
    [
        (SearchFacet.Year, "year"), (SearchFacet.Kind, "type"), (SearchFacet.Topic, "topic"), (SearchFacet.Person, "person"),
        (SearchFacet.Organisation, "organisation"), (SearchFacet.Series, "series"), (SearchFacet.Language, "lang"),
        (SearchFacet.Pictures, "pictures"), (SearchFacet.Video, "video"),
    ];

    private static readonly IReadOnlyList<(SearchSort Sort, string Name)> Sorts =
        [(SearchSort.Relevance, "relevance"), (SearchSort.Newest, "newest"), (SearchSort.Oldest, "oldest")];

    public static string NameOf(SearchFacet facet) => Facets.First(known => known.Facet == facet).Name;

    public static string NameOf(SearchSort sort) => Sorts.First(known => known.Sort == sort).Name;

    public static SearchSort? SortOf(string name) =>
        Sorts.Where(known => known.Name == name).Select(known => (SearchSort?)known.Sort).FirstOrDefault();

    /// <summary>A facet's value as addresses have it: languages by their first two letters, the others as they are.</summary>
    public static string ValueInAddress(SearchFacet facet, string value) => facet == SearchFacet.Language ? value[..2] : value;

    /// <summary>The language tag that two letters stand for; null when none does.</summary>
    public static string? LanguageOf(string value) => Core.Content.Cultures.All.FirstOrDefault(culture => culture[..2] == value || culture == value);
}
