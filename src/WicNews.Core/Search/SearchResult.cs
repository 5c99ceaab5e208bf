namespace WicNews.Core.Search;

/// <summary>The answer to a query.</summary>
public sealed record SearchResult
{
    /// <summary>How many documents match, over all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The hits of the page that was asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts by facet, for the facets that were asked for; most frequent first; all years in order, those without a hit too.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetValue>> Facets { get; init; } =
        new Dictionary<SearchFacet, IReadOnlyList<FacetValue>>();

    /// <summary>What the reader may have meant, when few or no hits came.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Names in the query that were searched under their other names too.</summary>
    public IReadOnlyList<NameExpansion> Expansions { get; init; } = [];

    /// <summary>Words and filters of the query that were not looked up, or not in full: it has more than <see cref="SearchLimits.Terms"/> and <see cref="SearchLimits.Fields"/>.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Whether the query asked for more than <see cref="SearchLimits.Work"/>, so that there may be more hits than were found.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The change sequence of the state that answered.</summary>
    public long Sequence { get; init; }
}
