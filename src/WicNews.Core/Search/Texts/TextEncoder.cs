using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Texts;

/// <summary>
/// Writes texts as numbers of their pieces, numbered as they come: a common word costs one or two bytes, and reading a text back is
/// copying pieces. The pieces go into one table for all texts of a segment.
/// </summary>
internal sealed class TextEncoder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private byte[] _encoded = [];

    public TextEncoder() => _pieces = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the number of bytes that follow, then for each piece its number and a bit that says whether a space follows.</summary>
    public void Write(BinaryWriter writer, string text)
    {
        if (_encoded.Length < text.Length * Varint.Longest)
            _encoded = new byte[text.Length * Varint.Longest];
        var length = 0;
        var reader = new PieceReader(text);
        while (reader.MoveNext())
            length += Varint.Write(_encoded.AsSpan(length), NumberOf(reader.Piece) << 1 | (reader.IsFollowedBySpace ? 1 : 0));
        writer.Write7BitEncodedInt(length);
        writer.Write(_encoded.AsSpan(0, length));
    }

    /// <summary>All pieces so far.</summary>
    public PieceTable ToTable()
    {
        var starts = new int[_numbers.Count + 1];
        var characters = new List<char>();
        foreach (var (piece, number) in _numbers.OrderBy(pair => pair.Value))
        {
            characters.AddRange(piece.AsSpan());
            starts[number + 1] = characters.Count;
        }
        return new PieceTable([.. characters], starts);
    }

    private int NumberOf(ReadOnlySpan<char> piece)
    {
        if (!_pieces.TryGetValue(piece, out var number))
            _pieces[piece] = number = _numbers.Count;
        return number;
    }
}
