using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Texts;

/// <summary>The pieces that the texts of a segment are made of, by number.</summary>
/// <param name="characters">All pieces, one after another.</param>
/// <param name="starts">Where each starts, and where the last ends.</param>
internal sealed class PieceTable(char[] characters, int[] starts)
{
    /// <summary>Characters that are copied at once.</summary>
    private const int Stride = 16;

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
            var start = starts[code >>> 1];
            var pieceLength = starts[(code >>> 1) + 1] - start;
            if (written + pieceLength + Stride >= buffer.Length)
                Array.Resize(ref buffer, (written + pieceLength + Stride) * 2);
            Copy(start, pieceLength, buffer.AsSpan(written));
            written += pieceLength;
            if ((code & 1) != 0)
                buffer[written++] = ' ';
        }
        _buffer = buffer;
        return new string(buffer, 0, written);
    }

    /// <summary>Most pieces are short: sixteen characters are copied at once, and what is too much of it is written over by the next piece.</summary>
    private void Copy(int start, int length, Span<char> target)
    {
        if (length <= Stride && start + Stride <= characters.Length)
            Vector256.Create<ushort>(MemoryMarshal.Cast<char, ushort>(characters.AsSpan(start, Stride))).CopyTo(MemoryMarshal.Cast<char, ushort>(target));
        else
            characters.AsSpan(start, length).CopyTo(target);
    }
}
