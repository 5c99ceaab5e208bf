namespace WicNews.Core.Search.Segments;

/// <summary>
/// Postings as they come, document by document, turned into lists term by term at the end. Documents may come in any order: the
/// order that is wanted is given then, and each is written in its turn, so that every list ascends without being sorted.
/// </summary>
internal sealed class PostingLog
{
    private readonly AppendLog<Posting> _postings = new();
    private readonly AppendLog<byte> _positions = new();
    private readonly List<int> _firstPosting = [0];
    private readonly List<int> _firstPosition = [0];

    public void Add(int term, byte impact, ReadOnlySpan<byte> positions)
    {
        _postings.Add(new Posting(term, (ushort)positions.Length, impact));
        _positions.AddRange(positions);
    }

    /// <summary>Ends the document that was being noted.</summary>
    public void EndDocument()
    {
        _firstPosting.Add(_postings.Count);
        _firstPosition.Add(_positions.Count);
    }

    /// <summary>Writes the lists.</summary>
    /// <param name="order">The numbers of the documents as they came, in the order wanted.</param>
    /// <param name="listOf">For each term's number the number of its list, or -1 to leave it out.</param>
    /// <param name="lists">How many lists there are.</param>
    public Written Write(int[] order, int[] listOf, int lists)
    {
        var (starts, positionStarts) = Measure(listOf, lists);
        var written = new Written(starts, new ushort[starts[^1]], new byte[starts[^1]], positionStarts, new byte[positionStarts[^1]]);
        var (nextPosting, nextPosition) = ((int[])starts.Clone(), (int[])positionStarts.Clone());
        for (var document = 0; document < order.Length; document++)
        {
            var position = _firstPosition[order[document]];
            for (var i = _firstPosting[order[document]]; i < _firstPosting[order[document] + 1]; i++)
            {
                var posting = _postings[i];
                if (listOf[posting.Term] is >= 0 and var list)
                {
                    written.Documents[nextPosting[list]] = (ushort)document;
                    written.Impacts[nextPosting[list]++] = posting.Impact;
                    _positions.CopyTo(position, written.Positions.AsSpan(nextPosition[list], posting.PositionBytes));
                    nextPosition[list] += posting.PositionBytes;
                }
                position += posting.PositionBytes;
            }
        }
        return written;
    }

    private (int[] Postings, int[] Positions) Measure(int[] listOf, int lists)
    {
        var (postings, positions) = (new int[lists + 1], new int[lists + 1]);
        for (var i = 0; i < _postings.Count; i++)
        {
            var posting = _postings[i];
            if (listOf[posting.Term] is >= 0 and var list)
            {
                postings[list + 1]++;
                positions[list + 1] += posting.PositionBytes;
            }
        }
        for (var list = 0; list < lists; list++)
        {
            postings[list + 1] += postings[list];
            positions[list + 1] += positions[list];
        }
        return (postings, positions);
    }

    /// <summary>Lists one after another: where each starts, the documents, their impacts; where each list's positions start, and these.</summary>
    internal sealed record Written(int[] Starts, ushort[] Documents, byte[] Impacts, int[] PositionStarts, byte[] Positions);
}
