namespace WicNews.Core.Search.Segments;

/// <summary>
/// Ascending lists of documents, one after another. Lists with more than one document in <see cref="DenseShare"/> are kept as
/// sets too: a set of a whole segment is 8 KB, and combining two takes a fraction of a microsecond.
/// </summary>
internal sealed class DocumentLists
{
    private const int DenseShare = 16;
    private readonly int[] _starts;
    private readonly ushort[] _documents;
    private readonly int _segmentSize;
    private readonly Dictionary<int, DocumentSet> _dense = [];

    /// <param name="starts">Where each list starts, and where the last ends.</param>
    /// <param name="documents">All lists.</param>
    /// <param name="segmentSize">Documents of the segment.</param>
    /// <param name="keepsSets">Whether sets are kept; without them a set is made whenever it is asked for.</param>
    public DocumentLists(int[] starts, ushort[] documents, int segmentSize, bool keepsSets = true)
    {
        (_starts, _documents, _segmentSize) = (starts, documents, segmentSize);
        for (var list = 0; keepsSets && list < Count; list++)
            if (LengthOf(list) > segmentSize / DenseShare)
                _dense[list] = new DocumentSet(segmentSize).AddAll(Of(list)).Share();
    }

    public int[] Starts => _starts;

    public ushort[] Documents => _documents;

    public int Count => _starts.Length - 1;

    /// <summary>Bytes that the sets take.</summary>
    public long SizeOfSets => _dense.Count * (long)_segmentSize / 8;

    public int StartOf(int list) => _starts[list];

    public int LengthOf(int list) => _starts[list + 1] - _starts[list];

    public ReadOnlySpan<ushort> Of(int list) => _documents.AsSpan(_starts[list], LengthOf(list));

    /// <summary>The list as a set: a shared one where it is kept.</summary>
    public DocumentSet SetOf(int list) => _dense.TryGetValue(list, out var set) ? set : new DocumentSet(_segmentSize).AddAll(Of(list));

    /// <summary>Whether the list is kept as a set.</summary>
    public bool IsDense(int list) => _dense.ContainsKey(list);

    /// <summary>How many of the list are in the set, by the quicker of both ways.</summary>
    public int CountIn(int list, DocumentSet set) => _dense.TryGetValue(list, out var dense) ? dense.CountWith(set) : set.CountOf(Of(list));
}
