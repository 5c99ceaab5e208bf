using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Web.Site.Search;

namespace WicNews.Web.Site.SeriesPages;

/// <summary>
/// The parts of each series in its own order: by number, unnumbered ones by date after them. Every story of a series asks for its
/// neighbours, so the order is worked out once for each state of the index, without the stories themselves.
/// </summary>
public sealed class SeriesParts(ISearchIndex index, SearchIndexStatus status)
{
    private readonly OncePerState<(Guid Series, string Culture), IReadOnlyList<SeriesPart>> known = new(index, status);

    /// <param name="series">The series' key.</param>
    /// <param name="culture">The language whose stories are asked for.</param>
    public IReadOnlyList<SeriesPart> Of(Guid series, string culture) => known.Get((series, culture), () => Read(series, culture));

    private SeriesPart[] Read(Guid series, string culture)
    {
        var hits = index.Walk(SearchFilters.None.With(SearchFacet.Series, series) with { Languages = [culture], Kinds = SearchKinds.Stories })
            .OrderBy(hit => hit.SeriesOrder ?? int.MaxValue)
            .ThenBy(hit => hit.Date)
            .ToArray();
        // Where none has a place they are counted through; among others that have one, which come first, a story without is no part.
        return hits.Select((hit, at) => hits[0].SeriesOrder is null ? new SeriesPart(hit.Key, at + 1, IsCounted: true) : new SeriesPart(hit.Key, hit.SeriesOrder, IsCounted: false)).ToArray();
    }
}

/// <summary>A story of a series.</summary>
/// <param name="Key">The story's key.</param>
/// <param name="Number">Which part it is: its place as editors wrote it, or where none has one, its place in the list; null for one without among others that have.</param>
/// <param name="IsCounted">Whether the number is its place in the list, and another when a part before it goes.</param>
public sealed record SeriesPart(Guid Key, int? Number, bool IsCounted);
