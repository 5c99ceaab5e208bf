using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>
/// The facets of a segment, both ways round: for each document its values, and for each value its documents. Hits are counted by
/// whichever way is less work for them.
/// </summary>
internal sealed class FacetTable
{
    /// <summary>What combining two words of two sets costs, in units of looking one value up.</summary>
    private const double WordCost = 0.35;

    /// <summary>What finding a row costs, in the same units.</summary>
    private const double RowCost = 8;

    /// <summary>The values' numbers, ascending; for each its documents.</summary>
    private readonly int[] _values;
    private readonly DocumentLists _documents;
    private readonly double[] _costByValue = new double[FacetSchema.Facets.Length];
    private readonly List<int>[] _valuesOfFacet = [.. FacetSchema.Facets.Select(_ => new List<int>())];

    public FacetTable(FacetRows rows, FacetNames names)
    {
        Rows = rows;
        (_values, _documents) = Invert(rows, names.Count);
        for (var list = 0; list < _values.Length; list++)
        {
            var facet = (int)names[_values[list]].Facet;
            _valuesOfFacet[facet].Add(list);
            _costByValue[facet] += 1 + (_documents.IsDense(list) ? rows.DocumentCount / 64 * WordCost : _documents.LengthOf(list));
        }
    }

    public FacetRows Rows { get; }

    /// <summary>Adds the documents with a value to a set.</summary>
    public void AddTo(DocumentSet set, int value)
    {
        var list = Array.BinarySearch(_values, value);
        if (list < 0)
            return;
        if (_documents.IsDense(list))
            set.Or(_documents.SetOf(list));
        else
            set.AddAll(_documents.Of(list));
    }

    /// <summary>
    /// Adds, for each value of some facets, how many of the hits have it. Where most documents were found, it is the others that are
    /// counted, and taken off from all.
    /// </summary>
    /// <param name="facets">Facets in their order.</param>
    /// <param name="hits">The documents found.</param>
    /// <param name="counts">By the values' numbers.</param>
    public void Count(IReadOnlyList<SearchFacet> facets, HitList hits, Span<int> counts)
    {
        if (hits.Count <= Rows.DocumentCount / 2)
        {
            CountFew(facets, hits, counts);
            return;
        }
        using var others = hits.Others(Rows.DocumentCount);
        var missing = new int[counts.Length];
        CountFew(facets, others, missing);
        foreach (var facet in facets)
            foreach (var list in _valuesOfFacet[(int)facet])
                counts[_values[list]] += _documents.LengthOf(list) - missing[_values[list]];
    }

    private void CountFew(IReadOnlyList<SearchFacet> facets, HitList hits, Span<int> counts)
    {
        var (byRow, byValue) = (new List<SearchFacet>(facets.Count), new List<SearchFacet>());
        foreach (var facet in facets)
            (hits.Count * (RowCost / facets.Count + Rows.WidthOf(facet)) <= _costByValue[(int)facet] ? byRow : byValue).Add(facet);
        if (byRow.Count > 0)
            Rows.Count(byRow, hits, counts);
        foreach (var facet in byValue)
            foreach (var list in _valuesOfFacet[(int)facet])
                counts[_values[list]] += _documents.CountIn(list, hits.Set);
    }

    /// <param name="rows">The values by document.</param>
    /// <param name="numbers">One more than the greatest number of a value.</param>
    private static (int[] Values, DocumentLists Documents) Invert(FacetRows rows, int numbers)
    {
        var lengths = new int[numbers];
        foreach (var (_, value) in rows.Pairs())
            lengths[value]++;
        int[] values = [.. Enumerable.Range(0, numbers).Where(value => lengths[value] > 0)];
        var (starts, next) = (new int[values.Length + 1], new int[numbers]);
        for (var list = 0; list < values.Length; list++)
        {
            next[values[list]] = starts[list];
            starts[list + 1] = starts[list] + lengths[values[list]];
        }
        var documents = new ushort[starts[^1]];
        foreach (var (document, value) in rows.Pairs())
            documents[next[value]++] = (ushort)document;
        return (values, new DocumentLists(starts, documents, rows.DocumentCount));
    }
}
