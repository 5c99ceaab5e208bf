namespace WicNews.Core.Search.Facets;

/// <summary>Notes one facet's values document by document, in any order, and writes the column in the order wanted.</summary>
internal sealed class FacetColumnBuilder(SearchFacet facet, FacetNames names)
{
    private readonly List<int> _values = [];
    private readonly List<int> _starts = [0];

    public void Add(SearchDocument document)
    {
        foreach (var value in FacetSchema.ValuesOf(document, facet).Distinct())
            _values.Add(names.Add(value));
        _starts.Add(_values.Count);
    }

    public FacetColumn Write(int[] order)
    {
        var starts = new int[order.Length + 1];
        var values = new List<int>(_values.Count);
        for (var document = 0; document < order.Length; document++)
        {
            for (var at = _starts[order[document]]; at < _starts[order[document] + 1]; at++)
                values.Add(_values[at]);
            starts[document + 1] = values.Count;
        }
        return new FacetColumn(starts, [.. values]);
    }
}
