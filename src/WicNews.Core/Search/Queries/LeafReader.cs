using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Queries;

/// <summary>Makes leaves of texts by the rules by which documents are read, and keeps count of them, so that no query grows too large.</summary>
internal sealed class LeafReader
{
    private int _words;

    /// <summary>How many leaves were made.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is still room for a leaf.</summary>
    public bool HasRoom => _words < SearchLimits.Terms;

    /// <summary>The leaf that a text without spaces, or in quotes, stands for; null when it holds no word, or there is no room.</summary>
    public Leaf? Read(string text, TextField? field, bool isPrefix, bool isQuoted)
    {
        var words = WordsOf(text);
        if (words.Count == 0 || !HasRoom)
            return null;
        words = words.Count > SearchLimits.Terms - _words ? words[..(SearchLimits.Terms - _words)] : words;
        _words += words.Count;
        if (words is [var (only, isIdeographic, _)] && ((isPrefix && !isIdeographic) || IsSingleIdeograph(only, isIdeographic)))
            return new Prefix(Count++, field, only);
        return words is [var (form, _, _)] && !isQuoted
            ? new Word(Count++, field, form)
            : new Phrase(Count++, field, [.. words.Select(word => new PhraseWord(word.Form, word.Position - words[0].Position))]);
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

    private static bool IsSingleIdeograph(string form, bool isIdeographic) =>
        isIdeographic && (form.Length == 1 || (form.Length == 2 && char.IsSurrogatePair(form[0], form[1])));
}
