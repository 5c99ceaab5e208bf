using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Texts;

/// <summary>Cuts a text into pieces: words, numbers, single ideographs, and what stands between them. One space between two words is no piece of its own.</summary>
internal ref struct PieceReader(ReadOnlySpan<char> text)
{
    private const int LongestPiece = 32;
    private static readonly PieceKind[] AsciiKinds = [.. Enumerable.Range(0, 128).Select(c => KindOf((char)c))];
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the piece begins in the text.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>Whether one space and another word follow.</summary>
    public bool IsFollowedBySpace { get; private set; }

    public bool MoveNext()
    {
        if (_next == _text.Length)
            return false;
        Start = _next++;
        var kind = KindAt(Start);
        if (kind != PieceKind.Ideograph)
            while (_next < _text.Length && _next - Start < LongestPiece && KindAt(_next) == kind)
                _next++;
        Length = _next - Start;
        IsFollowedBySpace = IsWord(kind) && _next + 1 < _text.Length && _text[_next] == ' ' && IsWord(KindAt(_next + 1));
        if (IsFollowedBySpace)
            _next++;
        return true;
    }

    private static bool IsWord(PieceKind kind) => kind is PieceKind.Letters or PieceKind.Digits;

    private readonly PieceKind KindAt(int at)
    {
        var c = _text[at];
        return c < AsciiKinds.Length ? AsciiKinds[c] : KindOf(c);
    }

    /// <summary>Letters and digits apart: numbers are made of many, and few of them come twice.</summary>
    private static PieceKind KindOf(char c) => CharTable.KindOf(c) switch
    {
        CharKind.Letter or CharKind.Mark => PieceKind.Letters,
        CharKind.Digit => PieceKind.Digits,
        CharKind.Ideograph => PieceKind.Ideograph,
        _ => PieceKind.Between,
    };

    private enum PieceKind
    {
        Between,
        Letters,
        Digits,
        Ideograph,
    }
}
