namespace WicNews.Core.Search;

/// <summary>What bounds the work of one query, whatever is typed.</summary>
public static class SearchLimits
{
    /// <summary>Characters of a query that are read; the rest is left unread.</summary>
    public const int TextLength = 500;

    /// <summary>Words and phrases of a query that are looked up.</summary>
    public const int Terms = 32;

    /// <summary>Words that one prefix* expands to, the most frequent first.</summary>
    public const int Expansions = 2_000;

    /// <summary>Hits on a page.</summary>
    public const int PageSize = 100;

    /// <summary>Hits that paging reaches; beyond it, narrow by filters.</summary>
    public const int Depth = 10_000;

    /// <summary>Values of one facet that are returned.</summary>
    public const int FacetValues = 50;
}
