using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Texts;

/// <summary>The pieces that the texts of a segment are made of, by number.</summary>
/// <param name="characters">All pieces, one after another.</param>
/// <param name="starts">Where each starts, and where the last ends.</param>
internal sealed class PieceTable(char[] characters, int[] starts)
{
    [ThreadStatic]
    private static char[]? _buffer;

    public char[] Characters => characters;

    public int[] Starts => starts;

    /// <summary>Reads back what <see cref="TextEncoder.Write"/> wrote, and moves past it.</summary>
    public string Read(ReadOnlySpan<byte> source, ref int at)
    {
        var length = Varint.Read(source, ref at);
        var (end, written) = (at + length, 0);
        var buffer = _buffer ??= new char[4_096];
        while (at < end)
        {
            var code = Varint.Read(source, ref at);
            var piece = characters.AsSpan(starts[code >>> 1], starts[(code >>> 1) + 1] - starts[code >>> 1]);
            if (written + piece.Length >= buffer.Length)
                Array.Resize(ref buffer, (written + piece.Length) * 2);
            piece.CopyTo(buffer.AsSpan(written));
            written += piece.Length;
            if ((code & 1) != 0)
                buffer[written++] = ' ';
        }
        _buffer = buffer;
        return new string(buffer, 0, written);
    }
}
