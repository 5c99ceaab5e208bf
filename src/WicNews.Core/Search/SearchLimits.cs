namespace WicNews.Core.Search;

/// <summary>What bounds the work of one query, whatever is typed.</summary>
public static class SearchLimits
{
    /// <summary>Characters of a query that are read; the rest is left unread.</summary>
    public const int TextLength = 500;

    /// <summary>Words of a query that are looked up, those of phrases and names counted one by one; and as many again that exclude.</summary>
    public const int Terms = 32;

    /// <summary>Filters that are read in a query, as year:2023.</summary>
    public const int Fields = 16;

    /// <summary>Postings and places of words that a query reads, over the whole index; reading so many takes about a twentieth of a second.</summary>
    public const int Work = 6_000_000;

    /// <summary>Words that one prefix* expands to, the most frequent first.</summary>
    public const int Expansions = 2_000;

    /// <summary>Hits on a page.</summary>
    public const int PageSize = 100;

    /// <summary>Hits that paging reaches; beyond it, narrow by filters.</summary>
    public const int Depth = 10_000;

    /// <summary>Values of one facet that are returned.</summary>
    public const int FacetValues = 50;
}
