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
        var next = Measure(listOf, lists);
        int[] starts = [.. next.Select(place => place.Posting)];
        int[] positionStarts = [.. next.Select(place => place.Position)];
        var written = new Written(starts, new ushort[starts[^1]], new byte[starts[^1]], positionStarts, new byte[positionStarts[^1]]);
        for (var document = 0; document < order.Length; document++)
        {
            var position = _firstPosition[order[document]];
            for (var i = _firstPosting[order[document]]; i < _firstPosting[order[document] + 1]; i++)
            {
                var posting = _postings[i];
                if (listOf[posting.Term] is >= 0 and var list)
                {
                    ref var place = ref next[list];
                    written.Documents[place.Posting] = (ushort)document;
                    written.Impacts[place.Posting++] = posting.Impact;
                    _positions.CopyTo(position, written.Positions.AsSpan(place.Position, posting.PositionBytes));
                    place.Position += posting.PositionBytes;
                }
                position += posting.PositionBytes;
            }
        }
        return written;
    }

    /// <summary>Where each list is to start, and where the last ends.</summary>
    private (int Posting, int Position)[] Measure(int[] listOf, int lists)
    {
        var starts = new (int Posting, int Position)[lists + 1];
        for (var i = 0; i < _postings.Count; i++)
        {
            var posting = _postings[i];
            if (listOf[posting.Term] is not (>= 0 and var list))
                continue;
            ref var length = ref starts[list + 1];
            length.Posting++;
            length.Position += posting.PositionBytes;
        }
        for (var list = 0; list < lists; list++)
        {
            starts[list + 1].Posting += starts[list].Posting;
            starts[list + 1].Position += starts[list].Position;
        }
        return starts;
    }

    /// <summary>Lists one after another: where each starts, the documents, their impacts; where each list's positions start, and these.</summary>
    internal sealed record Written(int[] Starts, ushort[] Documents, byte[] Impacts, int[] PositionStarts, byte[] Positions);
}
