using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Queries;

/// <summary>Makes leaves of texts by the rules by which documents are read, and keeps count of their words, so that no query grows too large.</summary>
internal sealed class LeafReader
{
    private int _room = SearchLimits.Terms;

    /// <summary>How many leaves were made.</summary>
    public int Count { get; private set; }

    /// <summary>The leaf that a text without spaces, or in quotes, stands for; null when it holds no word, or more than there is room for.</summary>
    public Leaf? Read(string text, TextField? field, bool isPrefix, bool isQuoted) =>
        WordsOf(text) is { Count: > 0 } words && words.Count <= _room ? Make(words, field, isPrefix, isQuoted) : null;

    /// <summary>The same, of as many words as there is room for.</summary>
    public Leaf? ReadBeginning(string text, TextField? field, bool isPrefix, bool isQuoted) =>
        WordsOf(text) is { Count: > 0 } words && _room > 0 ? Make(words[..Math.Min(words.Count, _room)], field, isPrefix, isQuoted) : null;

    /// <summary>Whether there is room for all words of a text.</summary>
    public bool HasRoomFor(string text) => WordsOf(text).Count <= _room;

    private Leaf Make(List<(string Form, bool IsIdeographic, int Position)> words, TextField? field, bool isPrefix, bool isQuoted)
    {
        _room -= words.Count;
        var (last, isIdeographic, position) = words[^1];
        var isLoneCharacter = isIdeographic && IsSingleIdeograph(last);
        if (words.Count == 1 && (isLoneCharacter || (isPrefix && !isIdeographic)))
            return new Prefix(Count++, field, last);
        if (words.Count == 1 && !isQuoted)
            return new Word(Count++, field, last);
        return new Phrase(Count++, field, [.. words.Select(word => new PhraseWord(word.Form, word.Position - words[0].Position, isLoneCharacter && word.Position == position))]);
    }

    /// <summary>The words of a text as a phrase needs them: AI+ and not also AI; pairs of ideographs and not also the last alone.</summary>
    public static List<(string Form, bool IsIdeographic, int Position)> WordsOf(string text)
    {
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        var tokeniser = new Tokeniser(text, buffer);
        var words = new List<(string Form, bool IsIdeographic, int Position)>();
        while (tokeniser.MoveNext())
        {
            if (tokeniser.IsRunEnd || tokeniser.IsCompound)
                continue;
            if (words.Count > 0 && words[^1].Position == tokeniser.Position)
                words.RemoveAt(words.Count - 1);
            words.Add((tokeniser.Form.ToString(), tokeniser.IsIdeographic, tokeniser.Position));
        }
        return words;
    }

    /// <summary>All terms of a text, as documents have them.</summary>
    public static IEnumerable<string> FormsOf(string text)
    {
        var forms = new List<string>();
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        var tokeniser = new Tokeniser(text, buffer);
        while (tokeniser.MoveNext())
            forms.Add(tokeniser.Form.ToString());
        return forms;
    }

    /// <summary>Two words with a hyphen, as one: wifi of Wi-Fi; null when the text is anything else.</summary>
    public static string? CompoundOf(string text)
    {
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        var tokeniser = new Tokeniser(text, buffer);
        var compound = (string?)null;
        var words = 0;
        for (; tokeniser.MoveNext(); words++)
            if (tokeniser.IsCompound)
                compound = tokeniser.Form.ToString();
        return words == 3 ? compound : null;
    }

    /// <summary>Whether a word made of ideographs is one of them alone.</summary>
    public static bool IsSingleIdeograph(string form) => form.Length == 1 || (form.Length == 2 && char.IsSurrogatePair(form[0], form[1]));
}
