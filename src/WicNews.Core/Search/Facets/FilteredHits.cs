using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>What a text found in a segment, and what each facet's chosen values let through.</summary>
/// <param name="found">Found by the text and by the filters that are no facets.</param>
/// <param name="filters">For each facet with chosen values, the documents that have one of them.</param>
internal sealed class FilteredHits(DocumentSet found, IReadOnlyDictionary<SearchFacet, DocumentSet> filters)
{
    private readonly Dictionary<SearchFacet, DocumentSet> _without = [];
    private DocumentSet? _all;

    /// <summary>Let through by all filters.</summary>
    public DocumentSet WithAll() => _all ??= Apply(null);

    /// <summary>Let through by all filters but this facet's, among which its values are counted.</summary>
    public DocumentSet Without(SearchFacet facet)
    {
        if (!filters.ContainsKey(facet))
            return WithAll();
        if (!_without.TryGetValue(facet, out var hits))
            _without[facet] = hits = Apply(facet);
        return hits;
    }

    private DocumentSet Apply(SearchFacet? except)
    {
        var hits = found;
        foreach (var (facet, filter) in filters)
            if (facet != except)
                hits = (ReferenceEquals(hits, found) ? hits.Copy() : hits).And(filter);
        return hits;
    }
}
