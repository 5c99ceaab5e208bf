using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Segments;

/// <summary>The words met while a segment is built, numbered as they come, each with the number of its stem.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordForms;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stemForms;
    private readonly List<int> _stemOfWord = [];
    private readonly List<int> _formsOfStem = [];

    public Vocabulary()
    {
        _wordForms = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemForms = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int WordCount => _words.Count;

    public int StemCount => _stems.Count;

    /// <summary>The word's number, a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<char> form)
    {
        if (_wordForms.TryGetValue(form, out var word))
            return word;
        word = _words.Count;
        _wordForms[form] = word;
        var stem = AddStem(form);
        _stemOfWord.Add(stem);
        _formsOfStem[stem]++;
        return word;
    }

    public int StemOf(int word) => _stemOfWord[word];

    /// <summary>How many words have this stem.</summary>
    public int FormsOf(int stem) => _formsOfStem[stem];

    /// <summary>All words in the order of the term table, and for each number its place.</summary>
    public (TermTable Table, int[] Places) SortWords() => Sort(_words);

    /// <summary>All stems in the order of the term table, and for each number its place.</summary>
    public (TermTable Table, int[] Places) SortStems() => Sort(_stems);

    private int AddStem(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize + 1];
        form.CopyTo(buffer);
        var stem = buffer[..PorterStemmer.Stem(buffer, form.Length)];
        if (_stemForms.TryGetValue(stem, out var number))
            return number;
        number = _stems.Count;
        _stemForms[stem] = number;
        _formsOfStem.Add(0);
        return number;
    }

    private static (TermTable Table, int[] Places) Sort(Dictionary<string, int> numbers)
    {
        var terms = numbers.Keys.ToArray();
        Array.Sort(terms, TermTable.Compare);
        var places = new int[terms.Length];
        for (var i = 0; i < terms.Length; i++)
            places[numbers[terms[i]]] = i;
        return (TermTable.From(terms), places);
    }
}
