using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>What the search page shows.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was found; for another spelling when <paramref name="ShownInstead"/> says so.</param>
/// <param name="ShownInstead">The spelling that the result is for, when nothing was found for what was typed.</param>
/// <param name="Facets">The facets with a choice to offer.</param>
/// <param name="Years">Hits by year, every summit year, those without a hit too.</param>
/// <param name="Chips">The chosen filters.</param>
/// <param name="Feed">The search that can be followed, as it is shown; null when nothing that was found can stand in a feed.</param>
public sealed record SearchModel(
    SearchRequest Request, SearchResult Result, string? ShownInstead, IReadOnlyList<FacetChoice> Facets, IReadOnlyList<FacetOption> Years, IReadOnlyList<FacetOption> Chips,
    SearchRequest? Feed)
{
    private const int MostOptions = 12;

    public bool HasAsked => Request.Text.Trim().Length > 0 || Request.HasFilters;

    public int Pages => PagesOf(Result, Request.Size);

    public static SearchModel Build(PageContext page, ISearchIndex index, SearchRequest request)
    {
        var query = request.ToQuery(index.Authorities, [.. SearchParameters.Facets.Select(known => known.Facet)]);
        var result = index.Search(query);
        var instead = result.Total == 0 && !request.IsExact ? result.Correction?.Text : null;
        if (instead is not null)
            result = index.Search(query = query with { Text = instead });
        // An address from when more was found leads to the last page that there is.
        if (PagesOf(result, request.Size) is > 0 and var last && request.Page > last)
        {
            request = request with { Page = last };
            result = index.Search(query with { Page = last });
        }
        var labels = new FacetLabels(page, index.Authorities);
        return new SearchModel(request, result, instead,
            [.. SearchParameters.Facets.Where(known => known.Facet != SearchFacet.Year).Select(known => Choice(known.Facet, request, result, labels)).Where(choice => choice.Options.Count > 0)],
            YearsOf(request, result),
            [.. SearchParameters.Facets.SelectMany(known => ChipsOf(known.Facet, request, labels))],
            HasFeed(request, result) ? request with { Text = instead ?? request.Text, Page = 1 } : null);
    }

    /// <summary>A feed has the kinds that were chosen, or else stories.</summary>
    private static bool HasFeed(SearchRequest request, SearchResult result) => request.ChosenOf(SearchFacet.Kind).Count > 0
        ? result.Total > 0
        : result.Facets[SearchFacet.Kind].Any(kind => kind.Count > 0 && SearchKinds.Stories.Contains(kind.Value));

    private static int PagesOf(SearchResult result, int size) => Math.Min((result.Total + size - 1) / size, SearchLimits.Depth / size);

    private static FacetChoice Choice(SearchFacet facet, SearchRequest request, SearchResult result, FacetLabels labels) => new(facet,
        [.. result.Facets[facet].Take(MostOptions).Select(value => new FacetOption(IdOf(facet, value.Value), labels.Of(facet, value), value.Count, request.Has(facet, value.Value), request.Toggle(facet, value.Value)))]);

    /// <summary>Every kind of story is one choice to readers: lists of stories on other pages lead here so.</summary>
    private static IEnumerable<FacetOption> ChipsOf(SearchFacet facet, SearchRequest request, FacetLabels labels)
    {
        var chosen = request.ChosenOf(facet);
        return facet == SearchFacet.Kind && SearchKinds.Stories.All(chosen.Contains) && chosen.Count == SearchKinds.Stories.Count
            ? [new FacetOption(IdOf(facet, "stories"), labels.OfEveryStory, 0, true, request with { Page = 1, Chosen = new Dictionary<SearchFacet, IReadOnlyList<string>>(request.Chosen) { [facet] = [] } })]
            : chosen.Select(value => new FacetOption(IdOf(facet, value), labels.OfChosen(facet, value), 0, true, request.Toggle(facet, value)));
    }

    private static string IdOf(SearchFacet facet, string value) => $"{facet}:{value}";

    private static FacetOption[] YearsOf(SearchRequest request, SearchResult result) =>
        [.. result.Facets[SearchFacet.Year].Select(year => new FacetOption(IdOf(SearchFacet.Year, year.Value), year.Value, year.Count, request.Has(SearchFacet.Year, year.Value), request.Toggle(SearchFacet.Year, year.Value)))];
}

/// <summary>A facet and what can be chosen of it.</summary>
public sealed record FacetChoice(SearchFacet Facet, IReadOnlyList<FacetOption> Options);

/// <summary>A value that can be chosen, or, if it is chosen, taken back.</summary>
/// <param name="Id">Names the choice within the page, before and after it is made.</param>
public sealed record FacetOption(string Id, string Label, int Count, bool IsChosen, SearchRequest Toggled);
