using System.Globalization;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Queries;
using WicNews.Core.Summits;

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
        var best = TakeMostFrequent(counts);
        return facets.Distinct().ToDictionary(facet => facet, facet => facet == SearchFacet.Year ? Years(counts) : InOrder(facet, best[(int)facet]));
    }

    /// <summary>Every summit year and every other that the index knows, in their order, with those that have no hit.</summary>
    private IReadOnlyList<FacetValue> Years(int[] counts)
    {
        var years = SummitYears.All.ToDictionary(year => year.ToString(CultureInfo.InvariantCulture), _ => 0);
        for (var number = FacetNames.Empties; number < counts.Length; number++)
            if (names[number].Facet == SearchFacet.Year)
                years[names[number].Value] = counts[number];
        return [.. years.Select(year => new FacetValue(year.Key, year.Value)).OrderBy(value => value.Value, StringComparer.Ordinal)];
    }

    /// <summary>For each facet the numbers of the most frequent values, read off all counts at once.</summary>
    private PriorityQueue<int, int>[] TakeMostFrequent(int[] counts)
    {
        var known = names.Below(counts.Length);
        PriorityQueue<int, int>[] best = [.. FacetSchema.Facets.Select(_ => new PriorityQueue<int, int>())];
        Span<int> least = stackalloc int[best.Length];
        for (var number = FacetNames.Empties; number < counts.Length; number++)
        {
            if (counts[number] == 0)
                continue;
            var facet = (int)known[number].Facet;
            if (counts[number] <= least[facet])
                continue;
            if (best[facet].Count < SearchLimits.FacetValues)
                best[facet].Enqueue(number, counts[number]);
            else
                best[facet].DequeueEnqueue(number, counts[number]);
            if (best[facet].Count == SearchLimits.FacetValues)
                least[facet] = counts[best[facet].Peek()];
        }
        return best;
    }

    private IReadOnlyList<FacetValue> InOrder(SearchFacet facet, PriorityQueue<int, int> best)
    {
        var values = new List<FacetValue>(best.Count);
        foreach (var (number, count) in best.UnorderedItems)
            if (ToValue(facet, names[number].Value, count) is { } value)
                values.Add(value);
        values.Sort((x, y) => x.Count != y.Count ? y.Count - x.Count : string.CompareOrdinal(x.Value, y.Value));
        return values;
    }

    /// <summary>A value whose authority record is not published is not shown.</summary>
    private FacetValue? ToValue(SearchFacet facet, string name, int count)
    {
        if (FacetSchema.AuthorityKindOf(facet) is null)
            return new FacetValue(name, count);
        return authorities.Find(Guid.ParseExact(name, "N")) is { } authority ? new FacetValue(authority.Slug, count, authority.Key) : null;
    }
}
