using System.Numerics;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>
/// One facet of a segment, both ways round: for each document its values, and for each value its documents. Hits are counted by
/// whichever way is less work for them.
/// </summary>
/// <param name="starts">Where each document's values start, and where the last's end.</param>
/// <param name="values">The numbers of the values.</param>
internal sealed class FacetColumn(int[] starts, int[] values)
{
    /// <summary>What combining two words of two sets costs, in units of looking one document up.</summary>
    private const double WordCost = 0.25;

    private readonly DocumentLists _documents = Invert(starts, values);
    private double? _costByValue;

    public int[] Starts => starts;

    public int[] Values => values;

    private int DocumentCount => starts.Length - 1;

    /// <summary>The document's values.</summary>
    public ReadOnlySpan<int> Of(int document) => values.AsSpan(starts[document], starts[document + 1] - starts[document]);

    /// <summary>The documents with a value; null when there are none.</summary>
    public DocumentSet? SetOf(int value) => value < 0 || value >= _documents.Count ? null : _documents.SetOf(value);

    /// <summary>Adds the documents with a value to a set.</summary>
    public void AddTo(DocumentSet set, int value)
    {
        if (value < 0 || value >= _documents.Count)
            return;
        if (_documents.IsDense(value))
            set.Or(_documents.SetOf(value));
        else
            set.AddAll(_documents.Of(value));
    }

    /// <summary>Adds, for each value, how many of the hits have it.</summary>
    /// <param name="hits">The documents found.</param>
    /// <param name="hitCount">How many these are.</param>
    /// <param name="counts">By the values' numbers.</param>
    public void Count(DocumentSet hits, int hitCount, Span<int> counts)
    {
        _costByValue ??= CostByValue();
        var costByDocument = DocumentCount / 64 + (double)hitCount * (1 + values.Length / Math.Max(1, DocumentCount));
        if (costByDocument <= _costByValue)
            CountByDocument(hits, counts);
        else
            CountByValue(hits, counts);
    }

    private void CountByDocument(DocumentSet hits, Span<int> counts)
    {
        var words = hits.Words;
        for (var i = 0; i < words.Length; i++)
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                var document = (i << 6) + BitOperations.TrailingZeroCount(word);
                for (var at = starts[document]; at < starts[document + 1]; at++)
                    counts[values[at]]++;
            }
    }

    private void CountByValue(DocumentSet hits, Span<int> counts)
    {
        for (var value = 0; value < _documents.Count; value++)
            if (_documents.LengthOf(value) > 0)
                counts[value] += _documents.CountIn(value, hits);
    }

    private double CostByValue()
    {
        var cost = 0.0;
        for (var value = 0; value < _documents.Count; value++)
            cost += 1 + (_documents.IsDense(value) ? DocumentCount / 64 * WordCost : _documents.LengthOf(value));
        return cost;
    }

    private static DocumentLists Invert(int[] starts, int[] values)
    {
        var lists = values.Length == 0 ? 0 : values.Max() + 1;
        var listStarts = new int[lists + 1];
        foreach (var value in values)
            listStarts[value + 1]++;
        for (var list = 0; list < lists; list++)
            listStarts[list + 1] += listStarts[list];
        var next = (int[])listStarts.Clone();
        var documents = new ushort[values.Length];
        for (var document = 0; document < starts.Length - 1; document++)
            for (var at = starts[document]; at < starts[document + 1]; at++)
                documents[next[values[at]]++] = (ushort)document;
        return new DocumentLists(listStarts, documents, starts.Length - 1);
    }
}
