using System.Runtime.InteropServices;

namespace WicNews.Core.Search.Texts;

/// <summary>
/// A piece of a text in sixteen bytes, so that reading one touches one place in memory: up to fifteen characters of plain English, or
/// up to seven others; of longer ones, where they stand. The last byte says which, and how many characters there are.
/// </summary>
/// <param name="First">The first eight bytes.</param>
/// <param name="Last">The other eight.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Piece(ulong First, ulong Last)
{
    public const int MostNarrow = 15;
    public const int MostWide = 7;
    private const int Wide = 16;
    private const int Long = 32;
    private const int TagShift = 56;

    private int Tag => (int)(Last >> TagShift);

    /// <summary>Whether its characters are here, of a byte each.</summary>
    public bool IsNarrow => Tag < Wide;

    /// <summary>Whether its characters are elsewhere.</summary>
    public bool IsLong => Tag == Long;

    /// <summary>Where a long piece starts.</summary>
    public int Start => (int)(uint)First;

    public int Length => IsLong ? (int)(First >> 32) : Tag & (Wide - 1);

    /// <summary>A piece that is short enough to stand here; null for others.</summary>
    public static Piece? TryMake(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[MostNarrow + 1];
        bytes.Clear();
        if (text.Length <= MostNarrow && !text.ContainsAnyExceptInRange('\0', '\x7F'))
        {
            for (var i = 0; i < text.Length; i++)
                bytes[i] = (byte)text[i];
            bytes[MostNarrow] = (byte)text.Length;
        }
        else if (text.Length <= MostWide)
        {
            MemoryMarshal.AsBytes(text).CopyTo(bytes);
            bytes[MostNarrow] = (byte)(Wide | text.Length);
        }
        else
            return null;
        return MemoryMarshal.Read<Piece>(bytes);
    }

    /// <summary>A piece that stands elsewhere.</summary>
    public static Piece At(int start, int length) => new((uint)start | (ulong)length << 32, (ulong)Long << TagShift);
}
