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
    private readonly PhraseWord[] _words;
    private readonly PhraseWord? _beginning;
    private readonly TextField? _field;
    private readonly int _until;
    private readonly WorkBudget _budget;
    private readonly int[] _lists;
    private readonly int[][] _positions;
    private readonly int[] _places;

    /// <summary>How many places the phrase was last met at; they are the first of the first word's positions.</summary>
    private int _startCount;

    /// <summary>What the last document cost.</summary>
    private int _cost;

    /// <param name="segment">Where it is sought.</param>
    /// <param name="words">At least one, and of these at most the last a beginning.</param>
    /// <param name="field">Where it must stand; null for anywhere.</param>
    /// <param name="budget">How much may be read.</param>
    public PhraseMatcher(Segment segment, IReadOnlyList<PhraseWord> words, TextField? field, WorkBudget budget)
    {
        (_segment, _field, _budget) = (segment, field, budget);
        _until = field is { } one ? FieldLayout.EndOfPlaces(one) : int.MaxValue;
        _words = [.. words.Where(word => !word.IsBeginning)];
        _beginning = words.FirstOrDefault(word => word.IsBeginning);
        _lists = [.. _words.Select(word => segment.Stems.Find(segment.Analyser.StemOf(word.Form)))];
        _positions = [.. _words.Select(_ => new int[16])];
        _places = new int[_words.Length];
    }

    public LeafMatch Match(DocumentSet? within)
    {
        var found = new DocumentSet(_segment.Count);
        if (_lists.Any(list => list < 0))
            return new LeafMatch(found, Postings.None(_segment.Count));
        var (documents, impacts) = (new List<ushort>(), new List<byte>());
        var candidates = Candidates(within);
        foreach (var (document, impact) in _beginning is null ? Find(candidates) : FindBegun(_beginning, candidates))
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
            _startCount = CountStarts(cursors);
            if (!_budget.Take(_cost))
                yield break;
            if (_startCount > 0)
                yield return (document, exact is null || exact.Contains(document) ? least : (byte)Math.Max(1, least * 3 / 4));
        }
    }

    /// <summary>Where the other words stand, any term that begins as the last does may follow.</summary>
    private List<(int Document, byte Impact)> FindBegun(PhraseWord last, DocumentSet candidates)
    {
        var (due, others) = (new Dictionary<int, int[]>(), new byte[_segment.Count]);
        foreach (var (document, impact) in Find(candidates))
        {
            due[document] = Array.ConvertAll(_positions[0][.._startCount], start => start + last.Offset);
            others[document] = impact;
        }
        var impacts = new byte[_segment.Count];
        var (term, end) = due.Count > 0 ? _segment.Stems.FindPrefix(last.Form) : (0, 0);
        for (; term < end && _budget.Take(_segment.StemPostings.Lists.LengthOf(term)); term++)
            Follow(term);
        var found = new List<(int, byte)>();
        for (var document = 0; document < impacts.Length; document++)
            if (impacts[document] > 0)
                found.Add((document, impacts[document]));
        return found;

        void Follow(int term)
        {
            var (postings, cursor, positions) = (_segment.StemPostings.Of(term), (PositionLists.Cursor?)null, _positions[0]);
            for (var i = 0; i < postings.Count; i++)
            {
                var document = postings.Documents[i];
                if (others[document] == 0)
                    continue;
                var reader = cursor ?? _segment.Positions.Read(term);
                var count = reader.ReadPositions(i, ref positions);
                cursor = reader;
                if (_budget.Take(WorkBudget.CostOfSeeking + count) && positions.AsSpan(0, count).ContainsAny(due[document]))
                    impacts[document] = Math.Max(impacts[document], Math.Min(others[document], postings.Impacts[i]));
            }
        }
    }

    /// <summary>At how many places the words stand side by side, in the documents that all lists have come to.</summary>
    private int CountStarts(PositionLists.Cursor[] cursors)
    {
        var places = cursors[0].ReadPositions(_places[0], ref _positions[0], _until);
        _cost = WorkBudget.CostOfSeeking + places;
        var starts = Narrow(_positions[0].AsSpan(0, places));
        for (var i = 1; i < cursors.Length && starts.Length > 0; i++)
        {
            var offset = _words[i].Offset;
            var count = cursors[i].ReadPositions(_places[i], ref _positions[i], _until == int.MaxValue ? _until : _until + offset);
            _cost += WorkBudget.CostOfSeeking + count;
            starts = Follow(starts, _positions[i].AsSpan(0, count), offset);
        }
        return starts.Length;
    }

    /// <summary>Keeps the positions within the field.</summary>
    private Span<int> Narrow(Span<int> positions)
    {
        if (_field is not { } field)
            return positions;
        var kept = 0;
        foreach (var position in positions)
            if (FieldLayout.IsIn(field, position))
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
