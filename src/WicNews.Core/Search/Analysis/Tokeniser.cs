using System.Buffers;

namespace WicNews.Core.Search.Analysis;

/// <summary>
/// Reads a text as tokens: words of letters and digits, folded; runs of Chinese as overlapping pairs of characters with the last
/// character once more by itself, so that one character is found as the beginning of a pair and many as a phrase of pairs.
/// It allocates nothing: <see cref="Form"/> lives until the next call.
/// </summary>
internal ref struct Tokeniser
{
    /// <summary>Characters of a token that are kept; longer ones are cut.</summary>
    public const int LongestForm = 64;

    /// <summary>The most that one character folds to.</summary>
    public const int LongestFold = 18;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _next;
    private int _nextPosition;
    private int _length;
    private int _runStart;
    private bool _isInRun;
    private bool _isSuffixed;
    private bool _isCompound;

    /// <param name="text">What to read.</param>
    /// <param name="buffer">Room for one form: at least <see cref="BufferSize"/>.</param>
    public Tokeniser(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
    }

    /// <summary>Room that a tokeniser needs.</summary>
    public const int BufferSize = LongestForm + LongestFold;

    /// <summary>The folded token.</summary>
    public readonly ReadOnlySpan<char> Form => _buffer[.._length];

    /// <summary>Where the token begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the token ends in the text.</summary>
    public int End { get; private set; }

    /// <summary>
    /// Where the token stands among the tokens. A run of Chinese counts its characters; it and a line break leave a gap that no phrase crosses.
    /// </summary>
    public int Position { get; private set; }

    /// <summary>Whether the form is made of ideographs.</summary>
    public bool IsIdeographic { get; private set; }

    /// <summary>Whether this is the single character that ends a run of several; a phrase need not ask for it.</summary>
    public bool IsRunEnd { get; private set; }

    /// <summary>Whether this is two words with a hyphen taken as one: wifi of Wi-Fi. It stands where the first of them stood just before.</summary>
    public bool IsCompound { get; private set; }

    /// <summary>Moves to the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        if (_isCompound)
            return ReadCompound();
        IsCompound = false;
        if (_isSuffixed)
            return ReadSuffixed();
        if (_isInRun)
            return ReadPair();
        while (_next < _text.Length)
        {
            switch (CharTable.KindOf(_text[_next]))
            {
                case CharKind.Letter or CharKind.Digit:
                    return ReadWord();
                case CharKind.Ideograph:
                case CharKind.Separator when IdeographLength(_next) > 0:
                    _runStart = _next;
                    return ReadPair();
                default:
                    if (_text[_next++] == '\n')
                        _nextPosition++;
                    break;
            }
        }
        return false;
    }

    /// <summary>Passes over words that begin with one of some plain characters. Positions are then no longer counted rightly.</summary>
    public void PassOver(SearchValues<char> beginnings)
    {
        if (_isCompound || _isSuffixed || _isInRun)
            return;
        for (var at = _next; ; at++)
        {
            var found = _text[at..].IndexOfAnyExcept(beginnings);
            at = found < 0 ? _text.Length : at + found;
            if (found >= 0 && at > _next && char.IsAsciiLetter(_text[at - 1]) && char.IsAsciiLetter(_text[at]))
                continue;
            // What a word is may show before its first letter, as in 1,600: it is read from where it is parted from the last.
            while (found >= 0 && at > _next && !PartsWords(at - 1))
                at--;
            _next = at;
            return;
        }
    }

    private bool ReadWord()
    {
        Start = _next;
        _length = 0;
        IsIdeographic = IsRunEnd = false;
        var hasApostrophe = false;
        while (true)
        {
            ReadAsciiLetters();
            if (_next == _text.Length || _text[_next] == ' ' || !Continues(_next))
                break;
            hasApostrophe |= CharTable.KindOf(_text[_next]) == CharKind.Apostrophe;
            Append(_text[_next++]);
        }
        End = _next;
        if (hasApostrophe)
            CutPossessive();
        Position = _nextPosition++;
        _isSuffixed = _next < _text.Length && _length < LongestForm && _text[_next] != ' '
            && CharTable.KindOf(_text[_next]) == CharKind.Suffix && !StartsWord(_next + 1);
        _isCompound = IsHyphen(_next) && StartsWord(_next + 1) && !IsHyphen(Start - 1) && CharTable.KindOf(_text[Start]) == CharKind.Letter && !IsHyphen(EndOfWord(_next + 1));
        return true;
    }

    /// <summary>After Wi of Wi-Fi: both words as one; then the second comes by itself.</summary>
    private bool ReadCompound()
    {
        _isCompound = false;
        IsCompound = true;
        var second = _next + 1;
        End = EndOfWord(second);
        for (var at = second; at < End; at++)
            Append(_text[at]);
        _next = second;
        return true;
    }

    /// <summary>Whether what follows is read without a look at what stands before: not after the hyphen of Wi-Fi, nor the comma of 1,600.</summary>
    private readonly bool PartsWords(int at) => _text[at] == ' ' || CharTable.KindOf(_text[at]) switch
    {
        CharKind.Separator => !IsHyphen(at),
        CharKind.NumberPoint => at == 0 || !IsDigit(at - 1) || !IsDigit(at + 1),
        _ => false,
    };

    private readonly bool IsHyphen(int at) => at >= 0 && at < _text.Length && _text[at] is ('-' or '\u2010' or '\u2011');

    private readonly int EndOfWord(int at)
    {
        while (at < _text.Length && CharTable.KindOf(_text[at]) is (CharKind.Letter or CharKind.Digit or CharKind.Mark))
            at++;
        return at;
    }

    /// <summary>Nearly all that is read: letters and digits that fold by one bit.</summary>
    private void ReadAsciiLetters()
    {
        var rest = _text[_next..];
        var buffer = _buffer[_length..LongestForm];
        var read = 0;
        while (read < rest.Length && char.IsAsciiLetterOrDigit(rest[read]))
        {
            if (read < buffer.Length)
                buffer[read] = (char)(rest[read] | 0x20);
            read++;
        }
        _next += read;
        _length += Math.Min(read, buffer.Length);
    }

    /// <summary>After AI of AI+: the same word once more, with its plus.</summary>
    private bool ReadSuffixed()
    {
        _isSuffixed = false;
        _buffer[_length++] = _text[_next++];
        End = _next;
        return true;
    }

    private readonly bool Continues(int at) => CharTable.KindOf(_text[at]) switch
    {
        CharKind.Letter or CharKind.Digit or CharKind.Mark => true,
        CharKind.NumberPoint => IsDigit(at - 1) && IsDigit(at + 1),
        CharKind.Apostrophe => StartsWord(at + 1),
        _ => false,
    };

    private readonly bool IsDigit(int at) => at < _text.Length && CharTable.KindOf(_text[at]) == CharKind.Digit;

    private readonly bool StartsWord(int at) =>
        at < _text.Length && CharTable.KindOf(_text[at]) is CharKind.Letter or CharKind.Digit;

    private void Append(char c)
    {
        if (c == ',' || _length >= LongestForm)
            return;
        if (CharTable.KindOf(c) == CharKind.Apostrophe)
            _buffer[_length++] = '\'';
        else
            _length += CharTable.Fold(c, _buffer[_length..]);
        _length = Math.Min(_length, LongestForm);
    }

    /// <summary>china's becomes china, don't becomes dont.</summary>
    private void CutPossessive()
    {
        if (_length > 2 && _buffer[_length - 1] == 's' && _buffer[_length - 2] == '\'')
            _length -= 2;
        var kept = 0;
        for (var i = 0; i < _length; i++)
            if (_buffer[i] != '\'')
                _buffer[kept++] = _buffer[i];
        _length = kept;
    }

    private bool ReadPair()
    {
        var first = IdeographLength(_next);
        var second = IdeographLength(_next + first);
        IsRunEnd = second == 0 && _next > _runStart;
        Start = _next;
        End = _next + first + second;
        IsIdeographic = true;
        _length = 0;
        for (var i = Start; i < End; i++)
            _length += char.IsSurrogate(_text[i]) ? CopySurrogate(_text[i]) : CharTable.Fold(_text[i], _buffer[_length..]);
        Position = _nextPosition;
        _next += first;
        _nextPosition += second == 0 ? 2 : 1;
        _isInRun = second > 0;
        return true;
    }

    private readonly int CopySurrogate(char c)
    {
        _buffer[_length] = c;
        return 1;
    }

    /// <summary>How many characters the ideograph here takes: 0 when there is none, 2 for those beyond the basic plane.</summary>
    private readonly int IdeographLength(int at)
    {
        if (at >= _text.Length)
            return 0;
        if (CharTable.KindOf(_text[at]) == CharKind.Ideograph)
            return 1;
        return at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1])
            && char.ConvertToUtf32(_text[at], _text[at + 1]) is >= 0x20000 and <= 0x3FFFF ? 2 : 0;
    }
}
