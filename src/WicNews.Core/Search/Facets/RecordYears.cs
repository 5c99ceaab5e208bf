using System.Globalization;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>From when to when each authority record appears in stories: read off the facets of all of them in one go.</summary>
internal static class RecordYears
{
    /// <param name="state">The index.</param>
    /// <param name="culture">The language whose stories are looked at.</param>
    public static IReadOnlyDictionary<Guid, (int First, int Last)> Read(IndexState state, string culture)
    {
        var names = state.FacetNames;
        var filters = new FilterSet(new SearchFilters { Kinds = SearchKinds.Stories, Languages = [culture] }, names);
        var spans = new (int First, int Last)[names.Count];
        foreach (var live in state.Segments)
        {
            var years = YearsOf(live, names, filters);
            foreach (var (document, value) in live.Segment.Facets.Rows.Pairs())
                if (years[document] is > 0 and var year)
                    spans[value] = Join(spans[value], (year, year));
        }
        var records = new Dictionary<Guid, (int First, int Last)>();
        for (var value = FacetNames.Empties; value < spans.Length; value++)
            if (spans[value] is (> 0, _) && RecordFacets.KindOf(names[value].Facet) is not null)
            {
                // One record may have been picked for two facets.
                var key = Guid.ParseExact(names[value].Value, "N");
                records[key] = Join(records.GetValueOrDefault(key), spans[value]);
            }
        return records;
    }

    /// <param name="span">What there is so far; 0 and 0 for nothing.</param>
    /// <param name="other">What is added to it.</param>
    private static (int First, int Last) Join((int First, int Last) span, (int First, int Last) other) =>
        span.First == 0 ? other : (Math.Min(span.First, other.First), Math.Max(span.Last, other.Last));

    /// <summary>By document its year; 0 for what the filters leave out, and for a story without one.</summary>
    private static int[] YearsOf(LiveSegment live, FacetNames names, FilterSet filters)
    {
        var stories = filters.Apply(live, live.Live).WithAll();
        var years = new int[live.Segment.Count];
        foreach (var name in names.All().Where(name => name.Facet == SearchFacet.Year))
        {
            var filed = FilterSet.Having(live.Segment, names.Find(SearchFacet.Year, name.Value)).And(stories);
            for (var document = filed.Next(0); document >= 0; document = filed.Next(document + 1))
                years[document] = int.Parse(name.Value, CultureInfo.InvariantCulture);
        }
        return years;
    }
}
