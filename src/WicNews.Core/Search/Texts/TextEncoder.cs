using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Texts;

/// <summary>
/// Writes texts as numbers of their pieces, numbered as they come: a common word costs one or two bytes, and reading a text back is
/// copying pieces. The pieces go into one table for all texts of a segment.
/// </summary>
internal sealed class TextEncoder
{
    private readonly StringNumbers _pieces = new();
    private byte[] _encoded = [];

    /// <summary>Writes the number of bytes that follow, then for each piece its number and a bit that says whether a space follows.</summary>
    public void Write(BinaryWriter writer, string text)
    {
        if (_encoded.Length < text.Length * Varint.Longest)
            _encoded = new byte[text.Length * Varint.Longest];
        var length = 0;
        var reader = new PieceReader(text);
        while (reader.MoveNext())
            length += Varint.Write(_encoded.AsSpan(length), _pieces.Add(text.AsSpan(reader.Start), reader.Length) << 1 | (reader.IsFollowedBySpace ? 1 : 0));
        writer.Write7BitEncodedInt(length);
        writer.Write(_encoded.AsSpan(0, length));
    }

    /// <summary>Writes a text that many documents have just so as one piece.</summary>
    public void WriteWhole(BinaryWriter writer, string text)
    {
        Span<byte> encoded = stackalloc byte[Varint.Longest];
        var length = Varint.Write(encoded, _pieces.Add(text) << 1);
        writer.Write7BitEncodedInt(length);
        writer.Write(encoded[..length]);
    }

    /// <summary>All pieces so far.</summary>
    public PieceTable ToTable()
    {
        var (pieces, longOnes) = (new Piece[_pieces.Count], new List<char>());
        for (var number = 0; number < pieces.Length; number++)
        {
            var text = _pieces[number];
            pieces[number] = Piece.TryMake(text) ?? Piece.At(longOnes.Count, text.Length);
            if (pieces[number].IsLong)
                longOnes.AddRange(text);
        }
        return new PieceTable(pieces, [.. longOnes]);
    }
}
