namespace WicNews.Core.Search.Facets;

/// <summary>
/// The facets' values of a segment's documents, a row of places a document, so that counting a hit touches one place in memory and
/// runs straight through without asking how many values there are. What does not fit into a row stands in a list beside.
/// </summary>
/// <param name="ends">For each facet, in their order, where its places in a row end.</param>
/// <param name="places">The rows: in each place a value's number, in an empty one any number below <see cref="FacetNames.Empties"/>.</param>
/// <param name="more">What found no place: a document, a facet, a value's number, and so on, the documents ascending.</param>
internal sealed class FacetRows(int[] ends, ushort[] places, int[] more)
{
    public int[] Ends => ends;

    public ushort[] Places => places;

    public int[] More => more;

    public int Width => ends[^1];

    public int DocumentCount => places.Length / Width;

    public int WidthOf(SearchFacet facet) => ends[(int)facet] - StartOf(facet);

    /// <summary>Adds, for each value of some facets, how many of the hits have it.</summary>
    /// <param name="facets">Facets in their order.</param>
    /// <param name="hits">The documents found.</param>
    /// <param name="counts">By the values' numbers.</param>
    public void Count(IReadOnlyList<SearchFacet> facets, HitList hits, Span<int> counts)
    {
        for (int first = 0, next; first < facets.Count; first = next)
        {
            for (next = first + 1; next < facets.Count && facets[next] == facets[next - 1] + 1;)
                next++;
            CountPlaces(StartOf(facets[first]), ends[(int)facets[next - 1]], hits.Documents, counts);
        }
        for (var at = 0; at < more.Length; at += 3)
            if (hits.Set.Contains(more[at]) && facets.Contains((SearchFacet)more[at + 1]))
                counts[more[at + 2]]++;
    }

    /// <summary>All values of all documents; the documents ascending.</summary>
    public IEnumerable<(int Document, int Value)> Pairs()
    {
        var at = 0;
        for (var document = 0; document < DocumentCount; document++)
        {
            for (var place = document * Width; place < (document + 1) * Width; place++)
                if (places[place] >= FacetNames.Empties)
                    yield return (document, places[place]);
            for (; at < more.Length && more[at] == document; at += 3)
                yield return (document, more[at + 2]);
        }
    }

    private int StartOf(SearchFacet facet) => facet == 0 ? 0 : ends[(int)facet - 1];

    private void CountPlaces(int start, int end, ReadOnlySpan<ushort> documents, Span<int> counts)
    {
        // Held here: the counts are of the same type as the ends, so that these would be read anew after each.
        var (width, length) = (Width, end - start);
        foreach (var document in documents)
            foreach (var value in places.AsSpan(document * width + start, length))
                counts[value]++;
    }
}
