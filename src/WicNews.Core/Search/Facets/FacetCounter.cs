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
        var best = TakeMostFrequent(counts, isHidden: _ => false);
        // What is hidden must take no others' places; it is rare, so that only then each value is asked about.
        if (RecordFacets.All.Any(facet => best[(int)facet].UnorderedItems.Any(value => IsHidden(value.Element))))
            best = TakeMostFrequent(counts, IsHidden);
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
    private PriorityQueue<int, int>[] TakeMostFrequent(int[] counts, Func<int, bool> isHidden)
    {
        var known = names.Below(counts.Length);
        PriorityQueue<int, int>[] best = [.. FacetSchema.Facets.Select(_ => new PriorityQueue<int, int>())];
        Span<int> least = stackalloc int[best.Length];
        for (var number = FacetNames.Empties; number < counts.Length; number++)
        {
            if (counts[number] == 0)
                continue;
            var facet = (int)known[number].Facet;
            if (counts[number] <= least[facet] || isHidden(number))
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

    /// <summary>Whether a value stands for an authority record that is not published.</summary>
    private bool IsHidden(int number) => RecordFacets.KindOf(names[number].Facet) is not null && RecordOf(names[number].Value) is null;

    private IReadOnlyList<FacetValue> InOrder(SearchFacet facet, PriorityQueue<int, int> best)
    {
        var values = new List<FacetValue>(best.Count);
        foreach (var (number, count) in best.UnorderedItems)
            values.Add(RecordFacets.KindOf(facet) is not null && RecordOf(names[number].Value) is { } record
                ? new FacetValue(record.Slug, count, record.Key) : new FacetValue(names[number].Value, count));
        values.Sort((x, y) => x.Count != y.Count ? y.Count - x.Count : string.CompareOrdinal(x.Value, y.Value));
        return values;
    }

    private Authority? RecordOf(string name) => authorities.Find(Guid.ParseExact(name, "N"));
}
