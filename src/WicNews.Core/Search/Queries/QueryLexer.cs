using System.Buffers;

namespace WicNews.Core.Search.Queries;

/// <summary>Cuts what was typed into chunks. Whatever is not a mark of the language, or stands where it makes no sense, is text.</summary>
internal sealed class QueryLexer
{
    /// <summary>Chinese is written without spaces: its marks part chunks.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("，。、；：？！（）《》〈〉【】…—·");

    private static readonly SearchValues<char> OpeningQuotes = SearchValues.Create("\"“„«「『＂");
    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"”“»」』＂");

    private readonly string _text;
    private readonly List<QueryChunk> _chunks = [];
    private int _at;
    private bool _isAlternative;
    private bool _isExcluded;

    private QueryLexer(string text) => _text = text;

    public static IReadOnlyList<QueryChunk> Read(string text)
    {
        var lexer = new QueryLexer(text.Length > SearchLimits.TextLength ? text[..SearchLimits.TextLength] : text);
        while (lexer.SkipSpace())
            lexer.ReadNext();
        return lexer._chunks;
    }

    private bool SkipSpace()
    {
        while (_at < _text.Length && IsSpace(_text[_at]))
            _at++;
        return _at < _text.Length;
    }

    private void ReadNext()
    {
        if (ReadOperator())
            return;
        var isExcluded = _isExcluded | ReadMinus();
        var field = ReadField();
        var quoted = ReadQuoted();
        var start = quoted?.Start ?? _at;
        var text = quoted?.Text ?? ReadBare();
        var isPrefix = quoted is null && text.EndsWith('*');
        _chunks.Add(new QueryChunk(text.TrimEnd('*'), start, field, quoted is not null, isExcluded, isPrefix, _isAlternative && _chunks.Count > 0));
        _isAlternative = _isExcluded = false;
    }

    /// <summary>OR, AND and NOT in capitals between other chunks; alone, or at an end, they are words.</summary>
    private bool ReadOperator()
    {
        var end = EndOfBare();
        var word = _text.AsSpan(_at, end - _at);
        if (word is not ("OR" or "AND" or "NOT" or "|") || end == _text.Length || (_chunks.Count == 0 && word is not "NOT"))
            return false;
        _isAlternative |= word is "OR" or "|";
        _isExcluded |= word is "NOT";
        _at = end;
        return true;
    }

    private bool ReadMinus()
    {
        if (_text[_at] is not ('-' or '\u2212') || _at + 1 >= _text.Length || IsSpace(_text[_at + 1]) || _text[_at + 1] == '-')
            return false;
        _at++;
        return true;
    }

    /// <summary>A field's name with its colon, which a Chinese keyboard writes wide; elsewhere a wide one parts chunks.</summary>
    private string ReadField()
    {
        var colon = _text.AsSpan(_at).IndexOfAny(':', '：');
        if (colon <= 0 || _at + colon + 1 >= _text.Length || IsSpace(_text[_at + colon + 1]))
            return "";
        var name = _text.Substring(_at, colon);
        if (!QueryFields.IsKnown(name))
            return "";
        _at += colon + 1;
        return name.ToLowerInvariant();
    }

    /// <summary>What stands between quotes; null when there is no opening quote here, or none that closes it.</summary>
    private (string Text, int Start)? ReadQuoted()
    {
        if (!OpeningQuotes.Contains(_text[_at]))
            return null;
        var length = _text.AsSpan(_at + 1).IndexOfAny(ClosingQuotes);
        var start = _at + 1;
        if (length < 0)
            return null;
        _at = start + length + 1;
        return (_text.Substring(start, length), start);
    }

    private string ReadBare()
    {
        if (OpeningQuotes.Contains(_text[_at]))
            _at++;
        var start = _at;
        _at = EndOfBare();
        return _text[start.._at];
    }

    private int EndOfBare()
    {
        var end = _at;
        while (end < _text.Length && !IsSpace(_text[end]) && (end == _at || !OpeningQuotes.Contains(_text[end])))
            end++;
        return end;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || Separators.Contains(c);
}
