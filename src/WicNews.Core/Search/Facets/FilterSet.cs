using System.Globalization;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>Filters as a segment understands them: chosen values by number, days as moments.</summary>
internal sealed class FilterSet
{
    private readonly SearchFilters _filters;
    private readonly List<(SearchFacet Facet, int[] Values)> _chosen = [];
    private readonly List<(SearchFacet Facet, int Yes, bool Wanted)> _flags = [];
    private readonly int[]? _about;

    public FilterSet(SearchFilters filters, FacetNames names)
    {
        _filters = filters;
        Choose(names, SearchFacet.Year, filters.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        Choose(names, SearchFacet.Kind, filters.Kinds);
        Choose(names, SearchFacet.Language, filters.Languages);
        foreach (var (facet, keys) in filters.Records)
            Choose(names, facet, keys.Select(FacetSchema.ToName));
        if (filters.WithPictures is { } pictures)
            _flags.Add((SearchFacet.Pictures, names.Find(SearchFacet.Pictures, FacetSchema.Yes), pictures));
        if (filters.WithVideo is { } video)
            _flags.Add((SearchFacet.Video, names.Find(SearchFacet.Video, FacetSchema.Yes), video));
        _about = filters.About is { } key ? [.. RecordFacets.All.Select(facet => names.Find(facet, FacetSchema.ToName(key)))] : null;
    }

    /// <summary>Narrows what a text found in a segment.</summary>
    public FilteredHits Apply(LiveSegment live, DocumentSet found)
    {
        var hits = found.Own().And(live.Live);
        if (SearchDays.RangesOf(_filters, live.Segment.Keys) is { } days)
            hits.And(days);
        if (_about is not null)
            hits.And(Having(live.Segment, _about));
        foreach (var owner in _filters.Excluded)
            foreach (var document in live.Segment.Keys.OfOwner(owner))
                hits.Remove(document);
        var chosen = new Dictionary<SearchFacet, DocumentSet>();
        foreach (var (facet, values) in _chosen)
            chosen[facet] = Having(live.Segment, values);
        foreach (var (facet, yes, wanted) in _flags)
            chosen[facet] = Flagged(live.Segment, yes, wanted);
        return new FilteredHits(hits, chosen);
    }

    private void Choose(FacetNames names, SearchFacet facet, IEnumerable<string> values)
    {
        int[] numbers = [.. values.Select(value => names.Find(facet, value))];
        if (numbers.Length > 0)
            _chosen.Add((facet, numbers));
    }

    private static DocumentSet Flagged(Segment segment, int yes, bool wanted)
    {
        var flagged = Having(segment, yes);
        return wanted ? flagged : new DocumentSet(segment.Count).AddRange(0, segment.Count).Except(flagged);
    }

    internal static DocumentSet Having(Segment segment, params ReadOnlySpan<int> values)
    {
        var documents = new DocumentSet(segment.Count);
        foreach (var value in values)
            segment.Facets.AddTo(documents, value);
        return documents;
    }
}
