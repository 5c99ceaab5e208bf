using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Texts;

/// <summary>The pieces that the texts of a segment are made of, by number.</summary>
/// <param name="pieces">The pieces.</param>
/// <param name="longOnes">The characters of the long ones, one after another.</param>
internal sealed class PieceTable(Piece[] pieces, char[] longOnes)
{
    /// <summary>Characters that are written at once: what is too much of it is written over by the next piece.</summary>
    private const int Stride = 16;

    private readonly ConcurrentDictionary<int, string> _wholes = [];

    [ThreadStatic]
    private static char[]? _buffer;

    public Piece[] Pieces => pieces;

    public char[] LongOnes => longOnes;

    /// <summary>Reads back what <see cref="TextEncoder.Write"/> wrote, and moves past it.</summary>
    public string Read(ReadOnlySpan<byte> source, ref int at)
    {
        var length = Varint.Read(source, ref at);
        var (end, written) = (at + length, 0);
        var buffer = _buffer ??= new char[4_096];
        while (at < end)
        {
            var code = Varint.Read(source, ref at);
            ref readonly var piece = ref pieces[code >>> 1];
            if (written + Math.Max(piece.Length, Stride) >= buffer.Length)
                Array.Resize(ref buffer, (written + piece.Length + Stride) * 2);
            Copy(piece, buffer.AsSpan(written));
            written += piece.Length;
            if ((code & 1) != 0)
                buffer[written++] = ' ';
        }
        _buffer = buffer;
        return new string(buffer, 0, written);
    }

    /// <summary>Reads back what <see cref="TextEncoder.WriteWhole"/> wrote, and moves past it: the same string each time.</summary>
    public string ReadWhole(ReadOnlySpan<byte> source, ref int at)
    {
        Varint.Read(source, ref at);
        return _wholes.GetOrAdd(Varint.Read(source, ref at) >>> 1, TextOf);
    }

    private string TextOf(int number)
    {
        Span<char> text = new char[Math.Max(pieces[number].Length, Stride)];
        Copy(pieces[number], text);
        return text[..pieces[number].Length].ToString();
    }

    /// <param name="piece">What to write.</param>
    /// <param name="target">Where to, with room for <see cref="Stride"/> characters even if it has fewer.</param>
    private void Copy(in Piece piece, Span<char> target)
    {
        var units = MemoryMarshal.Cast<char, ushort>(target);
        var bytes = Vector128.Create(piece.First, piece.Last);
        if (piece.IsNarrow)
            Vector256.Create(Vector128.WidenLower(bytes.AsByte()), Vector128.WidenUpper(bytes.AsByte())).CopyTo(units);
        else if (!piece.IsLong)
            bytes.AsUInt16().CopyTo(units);
        else
            longOnes.AsSpan(piece.Start, piece.Length).CopyTo(target);
    }
}
