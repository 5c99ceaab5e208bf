namespace WicNews.Core.Search.Facets;

/// <summary>Notes the facets' values document by document, in any order, and writes the table in the order wanted.</summary>
internal sealed class FacetTableBuilder(FacetNames names)
{
    /// <summary>Places a facet has in a row at most; more are seldom used.</summary>
    private const int MostPlaces = 4;

    private readonly List<int[][]> _documents = [];
    private readonly int[] _widths = [.. FacetSchema.Facets.Select(_ => 1)];

    public void Add(SearchDocument document)
    {
        int[][] values = [.. FacetSchema.Facets.Select(facet => NumbersOf(document, facet))];
        for (var facet = 0; facet < values.Length; facet++)
            _widths[facet] = Math.Min(MostPlaces, Math.Max(_widths[facet], values[facet].Length));
        _documents.Add(values);
    }

    public FacetTable Write(int[] order)
    {
        int[] ends = [.. _widths.Select((_, facet) => _widths.Take(facet + 1).Sum())];
        var (places, more) = (new ushort[order.Length * ends[^1]], new List<int>());
        for (var document = 0; document < order.Length; document++)
            for (var facet = 0; facet < ends.Length; facet++)
            {
                var row = document * ends[^1] + ends[facet] - _widths[facet];
                WriteFacet(document, facet, _documents[order[document]][facet], places.AsSpan(row, _widths[facet]), more);
            }
        return new FacetTable(new FacetRows(ends, places, [.. more]), names);
    }

    /// <summary>A number too great for a place goes where values without a place go.</summary>
    private static void WriteFacet(int document, int facet, int[] values, Span<ushort> places, List<int> more)
    {
        for (var place = 0; place < places.Length; place++)
            places[place] = (ushort)((document + facet + place) % FacetNames.Empties);
        var used = 0;
        foreach (var value in values)
            if (used < places.Length && value <= ushort.MaxValue)
                places[used++] = (ushort)value;
            else
                more.AddRange(document, facet, value);
    }

    private int[] NumbersOf(SearchDocument document, SearchFacet facet) =>
        [.. FacetSchema.ValuesOf(document, facet).Distinct().Select(value => names.Add(new FacetName(facet, value)))];
}
