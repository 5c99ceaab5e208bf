using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>Addresses of search that list what pages count: stories, of the page's language, the newest first.</summary>
public static class StorySearch
{
    private static readonly string EveryKind = string.Join('&', SearchKinds.Stories.Select(OfKind));

    /// <param name="page">The page that counts.</param>
    /// <param name="filter">What it counts by, such as <c>person=wu-yongming</c>.</param>
    /// <param name="kind">The kind that it counts; all of them by default.</param>
    public static string Address(PageContext page, string filter, StoryKind? kind = null)
    {
        var kinds = kind is { } only ? OfKind(only.Alias()) : EveryKind;
        var language = Filter(SearchFacet.Language, page.Language.Culture);
        return page.Address($"{SearchPages.Route}?{filter}&{kinds}&{language}&{SearchParameters.Sort}={SearchParameters.NameOf(SearchSort.Newest)}");
    }

    private static string OfKind(string alias) => Filter(SearchFacet.Kind, alias);

    private static string Filter(SearchFacet facet, string value) => $"{SearchParameters.NameOf(facet)}={SearchParameters.ValueInAddress(facet, value)}";
}
