using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Facets;

/// <summary>Counts hits by facet, over all segments.</summary>
internal sealed class FacetCounter(FacetSchema schema, AuthorityDirectory authorities)
{
    public IReadOnlyList<FacetValue> Count(SearchFacet facet, IReadOnlyList<SegmentMatch> matches)
    {
        var names = schema[facet];
        var counts = new int[names.Count];
        foreach (var match in matches)
        {
            var hits = match.Filtered.Without(facet);
            match.Segment.Segment[facet].Count(hits, hits.Count(), counts);
        }
        return facet == SearchFacet.Year ? InOrder(names, counts) : MostFrequent(facet, names, counts);
    }

    /// <summary>Years in their order, with those that have no hit.</summary>
    private static FacetValue[] InOrder(FacetNames names, int[] counts) =>
        [.. counts.Select((count, number) => new FacetValue(names[number], count)).OrderBy(value => value.Value, StringComparer.Ordinal)];

    private FacetValue[] MostFrequent(SearchFacet facet, FacetNames names, int[] counts)
    {
        var best = new PriorityQueue<int, int>();
        for (var number = 0; number < counts.Length; number++)
            if (counts[number] > 0 && (best.Count < SearchLimits.FacetValues || counts[number] > counts[best.Peek()]))
            {
                best.Enqueue(number, counts[number]);
                if (best.Count > SearchLimits.FacetValues)
                    best.Dequeue();
            }
        return [.. best.UnorderedItems.Select(item => ToValue(facet, names[item.Element], item.Priority)).OfType<FacetValue>()
            .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)];
    }

    /// <summary>A value whose authority record is not published is not shown.</summary>
    private FacetValue? ToValue(SearchFacet facet, string name, int count)
    {
        if (FacetSchema.AuthorityKindOf(facet) is null)
            return new FacetValue(name, count);
        return authorities.Find(Guid.ParseExact(name, "N")) is { } authority ? new FacetValue(authority.Slug, count, authority.Key) : null;
    }
}
