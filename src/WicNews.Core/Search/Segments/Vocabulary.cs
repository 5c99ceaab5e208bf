using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// The words met while a segment is built, numbered as they come, each with the number of its stem: its own number in a language
/// without stems.
/// </summary>
internal sealed class Vocabulary(Analyser analyser)
{
    private readonly StringNumbers _words = new();
    private readonly StringNumbers _stems = new();
    private readonly List<int> _stemOfWord = [];
    private readonly List<int> _formsOfStem = [];

    /// <summary>The number of the word that a text begins with, a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<char> source, int length)
    {
        var word = _words.Add(source, length);
        if (analyser.Stems && word == _stemOfWord.Count)
            _stemOfWord.Add(AddStem(source[..length]));
        return word;
    }

    public int StemOf(int word) => analyser.Stems ? _stemOfWord[word] : word;

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
        var stem = _stems.Add(buffer[..analyser.Stem(buffer, form.Length)]);
        if (stem == _formsOfStem.Count)
            _formsOfStem.Add(0);
        _formsOfStem[stem]++;
        return stem;
    }

    private static (TermTable Table, int[] Places) Sort(StringNumbers numbers)
    {
        var terms = new string[numbers.Count];
        var order = new int[numbers.Count];
        for (var number = 0; number < terms.Length; number++)
            (terms[number], order[number]) = (numbers[number].ToString(), number);
        Array.Sort(terms, order, Comparer<string>.Create(TermTable.Compare));
        var places = new int[terms.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        return (TermTable.From(terms), places);
    }
}
