namespace WicNews.Core.Search;

/// <summary>What is asked: words (or none, to list), filters, order, and which extras the answer is to carry.</summary>
public sealed record SearchQuery
{
    /// <summary>What the reader typed, in the query language; empty lists everything that the filters let through.</summary>
    public string Text { get; init; } = "";

    /// <summary>Filters by facet and date.</summary>
    public SearchFilters Filters { get; init; } = SearchFilters.None;

    /// <summary>Order of hits. Without text, relevance means newest.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The page wanted, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, at most <see cref="SearchLimits.PageSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Which facets to count; none by default.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Whether hits carry highlights.</summary>
    public bool WantsHighlights { get; init; }

    /// <summary>Whether names in the text are expanded to their aliases, and small words may be missing.</summary>
    public bool Expands { get; init; } = true;
}
