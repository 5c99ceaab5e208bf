using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Suggestions;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Makes a segment of documents of one language: each document is read into tokens, tallied, and noted in logs; at the end the documents are put into the
/// archive's order and the logs are written out as lists.
/// </summary>
internal sealed class SegmentBuilder
{
    private readonly Analyser _analyser;
    private readonly Vocabulary _vocabulary;
    private readonly DocumentTally _tally;
    private readonly PostingLog _stemLog = new();
    private readonly PostingLog _wordLog = new();
    private readonly TextEncoder _texts = new();
    private readonly DocumentPacker _packer;
    private readonly AppendLog<byte> _packed = new();
    private readonly List<int> _firstByte = [0];
    private readonly List<DocumentId> _ids = [];
    private readonly Dictionary<int, long> _ends = [];
    private readonly SuggestTableBuilder _suggestions = new();
    private readonly FacetTableBuilder _facets;

    public SegmentBuilder(FacetNames names, Analyser analyser)
    {
        (_analyser, _vocabulary) = (analyser, new Vocabulary(analyser));
        _tally = new DocumentTally(_vocabulary);
        _packer = new DocumentPacker(_texts);
        _facets = new FacetTableBuilder(names);
    }

    public int Count => _ids.Count;

    public bool IsFull => Count == Segment.MostDocuments;

    /// <summary>Reads a document in. Its place in the order is found at the end.</summary>
    public void Add(SearchDocument document)
    {
        foreach (var field in FieldLayout.Fields)
            ReadField(document, field);
        _tally.WriteTo(_stemLog, _analyser.Stems ? _wordLog : null);
        _facets.Add(document);
        _suggestions.Add(document);
        _packer.Pack(document, _packed);
        _firstByte.Add(_packed.Count);
        if (document.Until is { } until)
            _ends.Add(Count, until.UtcTicks);
        _ids.Add(new DocumentId(document.Key, document.Owner, document.Date?.UtcTicks ?? DocumentKeys.Undated, document.Culture));
    }

    /// <summary>Makes the segment. The builder is then used up.</summary>
    public Segment Build()
    {
        var order = InOrder();
        var (words, wordPlaces) = _vocabulary.SortWords();
        var (stems, stemPlaces) = _analyser.Stems ? _vocabulary.SortStems() : (words, wordPlaces);
        var stemLists = _stemLog.Write(order, stemPlaces, stems.Count);
        var (wordLists, listOfWord, listCount) = _analyser.Stems ? AssignWordLists(stemPlaces, wordPlaces) : ([], [], 0);
        var writtenWords = _wordLog.Write(_analyser.Stems ? order : [], listOfWord, listCount);
        var keys = new DocumentKeys([.. order.Select(at => _ids[at].Key)], [.. order.Select(at => _ids[at].Owner)], [.. order.Select(at => _ids[at].Date)], EndsIn(order), _analyser.Number);
        return new Segment
        {
            Analyser = _analyser,
            Keys = keys,
            Stored = Store(order, keys),
            Stems = stems,
            StemPostings = ToPostings(stemLists, keepsSets: true),
            Positions = new PositionLists(stemLists.Positions, stemLists.PositionStarts),
            Words = words,
            WordLists = wordLists,
            WordPostings = ToPostings(writtenWords, keepsSets: false),
            Facets = _facets.Write(order),
            Suggestions = _suggestions.Write(order),
        };
    }

    private void ReadField(SearchDocument document, TextField field)
    {
        var start = FieldLayout.StartOf(field);
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        foreach (var passage in DocumentText.PassagesOf(document, field))
        {
            var tokeniser = new Tokeniser(passage, buffer);
            var last = -2;
            while (tokeniser.MoveNext())
            {
                last = tokeniser.Position;
                var position = Place(field, start + last);
                _tally.Add(_vocabulary.Add(buffer, tokeniser.Form.Length), position, FieldLayout.WeightOf(FieldLayout.FieldAt(position)));
            }
            start += last + 2;
        }
    }

    /// <summary>What overruns its field goes on behind the body, after a stretch of its own for each field.</summary>
    private static int Place(TextField field, int position) => position < FieldLayout.EndOf(field)
        ? position
        : FieldLayout.StartOf(TextField.Body) + FieldLayout.OverrunStretch * FieldLayout.OverrunOf(field) + position;

    private int[] InOrder()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        Array.Sort(order, (x, y) => _ids[x].CompareTo(_ids[y]));
        return order;
    }

    private DocumentEnd[] EndsIn(int[] order) =>
        [.. order.Index().Where(document => _ends.ContainsKey(document.Item)).Select(document => new DocumentEnd(document.Index, _ends[document.Item]))];

    /// <summary>A word that is the only form of its stem shares the stem's list.</summary>
    private (int[] ByPlace, int[] ByNumber, int Lists) AssignWordLists(int[] stemPlaces, int[] wordPlaces)
    {
        var (byPlace, byNumber, lists) = (new int[wordPlaces.Length], new int[wordPlaces.Length], 0);
        for (var word = 0; word < byNumber.Length; word++)
        {
            var stem = _vocabulary.StemOf(word);
            var isShared = _vocabulary.FormsOf(stem) == 1;
            byNumber[word] = isShared ? -1 : lists++;
            byPlace[wordPlaces[word]] = isShared ? ~stemPlaces[stem] : byNumber[word];
        }
        return (byPlace, byNumber, lists);
    }

    private StoredDocuments Store(int[] order, DocumentKeys keys)
    {
        var (starts, bytes) = (new int[order.Length + 1], new byte[_packed.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var (first, next) = (_firstByte[order[i]], _firstByte[order[i] + 1]);
            starts[i + 1] = starts[i] + next - first;
            _packed.CopyTo(first, bytes.AsSpan(starts[i], next - first));
        }
        return new StoredDocuments(keys, bytes, starts, _texts.ToTable());
    }

    private PostingLists ToPostings(PostingLog.Written written, bool keepsSets) =>
        new(new DocumentLists(written.Starts, written.Documents, Count, keepsSets), written.Impacts, Count);

    private readonly record struct DocumentId(Guid Key, Guid Owner, long Date, string Culture)
    {
        public int CompareTo(DocumentId other)
        {
            var byDate = other.Date.CompareTo(Date);
            if (byDate != 0)
                return byDate;
            var byKey = Key.CompareTo(other.Key);
            if (byKey != 0)
                return byKey;
            var byOwner = Owner.CompareTo(other.Owner);
            return byOwner != 0 ? byOwner : string.CompareOrdinal(Culture, other.Culture);
        }
    }
}
