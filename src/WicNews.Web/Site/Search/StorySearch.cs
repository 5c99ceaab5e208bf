using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>Addresses of search that list what pages count: stories, of the page's language, the newest first.</summary>
public static class StorySearch
{
    private static readonly string EveryKind = string.Join('&', SearchKinds.Stories.Select(kind => $"type={kind}"));

    /// <param name="page">The page that counts.</param>
    /// <param name="filter">What it counts by, such as <c>person=wu-yongming</c>.</param>
    /// <param name="kinds">The kinds that it counts, such as <c>type=video</c>; all of them by default.</param>
    public static string Address(PageContext page, string filter, string? kinds = null) =>
        page.Address($"{SearchPages.Route}?{filter}&{kinds ?? EveryKind}&{SearchParameters.NameOf(SearchFacet.Language)}={page.Language.Culture[..2]}&sort={SearchParameters.NameOf(SearchSort.Newest)}");
}
