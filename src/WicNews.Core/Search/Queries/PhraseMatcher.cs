using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>
/// Finds words that stand side by side, or one word in one field. A phrase weighs as much as the least of its words, and three
/// quarters of that where it is not met in the forms that were written.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly Segment _segment;
    private readonly IReadOnlyList<PhraseWord> _words;
    private readonly (int Start, int End) _range;
    private readonly int[] _lists;
    private readonly int[][] _positions;
    private readonly int[] _places;

    public PhraseMatcher(Segment segment, IReadOnlyList<PhraseWord> words, TextField? field)
    {
        (_segment, _words) = (segment, words);
        _range = field is { } one ? (FieldLayout.StartOf(one), FieldLayout.EndOf(one)) : (0, int.MaxValue);
        _lists = [.. words.Select(word => segment.Stems.Find(segment.Analyser.StemOf(word.Form)))];
        _positions = [.. words.Select(_ => new int[16])];
        _places = new int[words.Count];
    }

    public LeafMatch Match(DocumentSet? within)
    {
        var found = new DocumentSet(_segment.Count);
        if (_lists.Any(list => list < 0))
            return new LeafMatch(found, Postings.None(_segment.Count));
        var (documents, impacts) = (new List<ushort>(), new List<byte>());
        foreach (var (document, impact) in Find(Candidates(within)))
        {
            found.Add(document);
            documents.Add((ushort)document);
            impacts.Add(impact);
        }
        return new LeafMatch(found, new Postings(documents.ToArray(), impacts.ToArray(), 0, documents.Count, _segment.Count));
    }

    /// <summary>Documents with all the words, wherever.</summary>
    private DocumentSet Candidates(DocumentSet? within)
    {
        var candidates = (within ?? _segment.StemPostings.Lists.SetOf(_lists[0])).Copy();
        foreach (var list in _lists.Distinct())
            candidates.And(_segment.StemPostings.Lists.SetOf(list));
        return candidates;
    }

    private IEnumerable<(int Document, byte Impact)> Find(DocumentSet candidates)
    {
        Postings[] postings = [.. _lists.Select(_segment.StemPostings.Of)];
        PositionLists.Cursor[] cursors = [.. _lists.Select(_segment.Positions.Read)];
        var exact = ExactDocuments();
        for (var document = candidates.Next(0); document >= 0; document = candidates.Next(document + 1))
        {
            var least = byte.MaxValue;
            for (var i = 0; i < postings.Length; i++)
            {
                _places[i] = postings[i].Seek(_places[i], document);
                least = Math.Min(least, postings[i].Impacts[_places[i]]);
            }
            if (StandsHere(cursors))
                yield return (document, exact is null || exact.Contains(document) ? least : (byte)Math.Max(1, least * 3 / 4));
        }
    }

    private bool StandsHere(PositionLists.Cursor[] cursors)
    {
        var places = cursors[0].ReadPositions(_places[0], ref _positions[0]);
        var starts = Narrow(_positions[0].AsSpan(0, places));
        for (var i = 1; i < cursors.Length && starts.Length > 0; i++)
        {
            var count = cursors[i].ReadPositions(_places[i], ref _positions[i]);
            starts = Follow(starts, _positions[i].AsSpan(0, count), _words[i].Offset);
        }
        return starts.Length > 0;
    }

    /// <summary>Keeps the positions within the field.</summary>
    private Span<int> Narrow(Span<int> positions)
    {
        var kept = 0;
        foreach (var position in positions)
            if (position >= _range.Start && position < _range.End)
                positions[kept++] = position;
        return positions[..kept];
    }

    /// <summary>Keeps the starts that the next word follows. Both ascend.</summary>
    private static Span<int> Follow(Span<int> starts, ReadOnlySpan<int> next, int offset)
    {
        var (kept, at) = (0, 0);
        foreach (var start in starts)
        {
            while (at < next.Length && next[at] < start + offset)
                at++;
            if (at < next.Length && next[at] == start + offset)
                starts[kept++] = start;
        }
        return starts[..kept];
    }

    /// <summary>Documents that have all words as they were written; null when all have, as no word has another form.</summary>
    private DocumentSet? ExactDocuments()
    {
        DocumentSet? exact = null;
        foreach (var word in _words)
        {
            var number = _segment.Words.Find(word.Form);
            if (number >= 0 && _segment.IsOnlyForm(number))
                continue;
            var (postings, list) = number < 0 ? (_segment.WordPostings, -1) : _segment.PostingsOfWord(number);
            var documents = list < 0 ? new DocumentSet(_segment.Count) : postings.Lists.SetOf(list);
            exact = exact is null ? documents.Copy() : exact.And(documents);
        }
        return exact;
    }
}
