using System.Numerics;
using System.Runtime.Intrinsics;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Ascending positions as their differences, each in bytes of seven bits but for its last byte: that one has its highest bit set and
/// beside it a bit that says whether it ends the whole run. So the ends of runs can be counted without reading what lies between.
/// </summary>
internal static class PositionCode
{
    public const int Longest = 5;
    private const byte EndOfDifference = 0x80;
    private const byte EndOfRun = 0xC0;
    private const int LastBits = 6;

    public static int Write(Span<byte> target, int difference, bool isLast)
    {
        var length = 0;
        for (var shift = LastBits + 21; shift >= LastBits; shift -= 7)
            if (difference >> shift != 0)
                target[length++] = (byte)((difference >> shift) & 0x7F);
        target[length++] = (byte)((difference & 0x3F) | (isLast ? EndOfRun : EndOfDifference));
        return length;
    }

    /// <summary>Reads a difference and moves past it.</summary>
    public static int Read(ReadOnlySpan<byte> source, ref int at, out bool isLast)
    {
        var difference = 0;
        int next = source[at++];
        for (; next < EndOfDifference; next = source[at++])
            difference = difference << 7 | next;
        isLast = next >= EndOfRun;
        return difference << LastBits | (next & 0x3F);
    }

    /// <summary>Where the run begins that comes after so many others; the end of the source when there are not so many.</summary>
    public static int Skip(ReadOnlySpan<byte> source, int at, int runs)
    {
        while (runs > 0 && at + Vector256<byte>.Count <= source.Length)
        {
            var ends = EndsIn(source[at..]);
            var count = BitOperations.PopCount(ends);
            if (count >= runs)
                return at + NthBit(ends, runs) + 1;
            runs -= count;
            at += Vector256<byte>.Count;
        }
        while (runs > 0 && at < source.Length)
            if (source[at++] >= EndOfRun)
                runs--;
        return at;
    }

    /// <summary>A bit for each of the next bytes that ends a run: one whose two highest bits are set.</summary>
    private static uint EndsIn(ReadOnlySpan<byte> source)
    {
        var bytes = Vector256.Create(source);
        return (bytes & (bytes + bytes)).ExtractMostSignificantBits();
    }

    private static int NthBit(uint bits, int n)
    {
        for (; n > 1; n--)
            bits &= bits - 1;
        return BitOperations.TrailingZeroCount(bits);
    }
}
