using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Facets;

/// <summary>Counts hits by facet, over all segments.</summary>
internal sealed class FacetCounter(FacetNames names, AuthorityDirectory authorities)
{
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetValue>> Count(IReadOnlyList<SearchFacet> facets, IReadOnlyList<SegmentMatch> matches)
    {
        var counts = new int[names.Count];
        foreach (var match in matches)
            foreach (var sameHits in facets.Distinct().Order().GroupBy(match.Filtered.Without))
            {
                using var hits = new HitList(sameHits.Key);
                match.Segment.Segment.Facets.Count([.. sameHits], hits, counts);
            }
        return facets.Distinct().ToDictionary(facet => facet, facet => facet == SearchFacet.Year ? InOrder(facet, counts) : MostFrequent(facet, counts));
    }

    /// <summary>Years in their order, with those that have no hit.</summary>
    private IReadOnlyList<FacetValue> InOrder(SearchFacet facet, int[] counts) =>
        [.. NumbersOf(facet, counts).Select(number => new FacetValue(names[number].Value, counts[number])).OrderBy(value => value.Value, StringComparer.Ordinal)];

    private IReadOnlyList<FacetValue> MostFrequent(SearchFacet facet, int[] counts)
    {
        var (best, least) = (new PriorityQueue<int, int>(SearchLimits.FacetValues), 0);
        for (var number = FacetNames.Empties; number < counts.Length; number++)
        {
            if (counts[number] <= least || names[number].Facet != facet)
                continue;
            if (best.Count < SearchLimits.FacetValues)
                best.Enqueue(number, counts[number]);
            else
                best.DequeueEnqueue(number, counts[number]);
            if (best.Count == SearchLimits.FacetValues)
                least = counts[best.Peek()];
        }
        var values = new List<FacetValue>(best.Count);
        foreach (var (number, count) in best.UnorderedItems)
            if (ToValue(facet, names[number].Value, count) is { } value)
                values.Add(value);
        values.Sort((x, y) => x.Count != y.Count ? y.Count - x.Count : string.CompareOrdinal(x.Value, y.Value));
        return values;
    }

    private IEnumerable<int> NumbersOf(SearchFacet facet, int[] counts) =>
        Enumerable.Range(FacetNames.Empties, counts.Length - FacetNames.Empties).Where(number => names[number].Facet == facet);

    /// <summary>A value whose authority record is not published is not shown.</summary>
    private FacetValue? ToValue(SearchFacet facet, string name, int count)
    {
        if (FacetSchema.AuthorityKindOf(facet) is null)
            return new FacetValue(name, count);
        return authorities.Find(Guid.ParseExact(name, "N")) is { } authority ? new FacetValue(authority.Slug, count, authority.Key) : null;
    }
}
