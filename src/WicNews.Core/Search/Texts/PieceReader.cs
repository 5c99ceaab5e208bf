using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Texts;

/// <summary>Cuts a text into pieces: words, single ideographs, and what stands between them. One space between two words is no piece of its own.</summary>
internal ref struct PieceReader(ReadOnlySpan<char> text)
{
    private const int LongestPiece = 32;
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public ReadOnlySpan<char> Piece { get; private set; }

    /// <summary>Whether one space and another word follow.</summary>
    public bool IsFollowedBySpace { get; private set; }

    public bool MoveNext()
    {
        if (_next == _text.Length)
            return false;
        var start = _next++;
        var isWord = IsWord(start);
        while (isWord && _next < _text.Length && _next - start < LongestPiece && char.IsAsciiLetterOrDigit(_text[_next]))
            _next++;
        if (isWord || !IsIdeograph(start))
            while (_next < _text.Length && _next - start < LongestPiece && IsWord(_next) == isWord && (isWord || !IsIdeograph(_next)))
                _next++;
        Piece = _text[start.._next];
        IsFollowedBySpace = isWord && _next + 1 < _text.Length && _text[_next] == ' ' && IsWord(_next + 1);
        if (IsFollowedBySpace)
            _next++;
        return true;
    }

    private readonly bool IsWord(int at) => char.IsAsciiLetterOrDigit(_text[at]) || (_text[at] != ' ' && IsOtherWord(at));

    private readonly bool IsOtherWord(int at) => CharTable.KindOf(_text[at]) is CharKind.Letter or CharKind.Digit or CharKind.Mark;

    private readonly bool IsIdeograph(int at) => CharTable.KindOf(_text[at]) == CharKind.Ideograph;
}
