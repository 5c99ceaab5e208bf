using System.Text;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// The terms of a segment in the order of their bytes, one after another in UTF-8: a term's number is its place in that order. Where
/// every <see cref="Stride"/>th starts is kept; from there the lengths lead on.
/// </summary>
/// <param name="bytes">The terms.</param>
/// <param name="lengths">How long each is.</param>
internal sealed class TermTable(byte[] bytes, byte[] lengths)
{
    private const int LongestTerm = 256;
    private const int Stride = 16;
    private readonly int[] _starts = ReadStarts(lengths);

    public int Count => lengths.Length;

    public byte[] Bytes => bytes;

    public byte[] Lengths => lengths;

    public static TermTable From(IReadOnlyList<string> sortedTerms)
    {
        var lengths = new byte[sortedTerms.Count];
        for (var i = 0; i < sortedTerms.Count; i++)
            lengths[i] = checked((byte)Encoding.UTF8.GetByteCount(sortedTerms[i]));
        var (bytes, at) = (new byte[lengths.Sum(length => length)], 0);
        foreach (var term in sortedTerms)
            at += Encoding.UTF8.GetBytes(term, bytes.AsSpan(at));
        return new TermTable(bytes, lengths);
    }

    /// <summary>Orders terms as their bytes do: by code point, which for UTF-16 means surrogates after all others.</summary>
    public static int Compare(string x, string y)
    {
        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length - y.Length;
        var (left, right) = (x[same], y[same]);
        return char.IsSurrogate(left) == char.IsSurrogate(right) ? left - right : char.IsSurrogate(left) ? 1 : -1;
    }

    public ReadOnlySpan<byte> BytesOf(int term)
    {
        var start = _starts[term / Stride];
        for (var before = term / Stride * Stride; before < term; before++)
            start += lengths[before];
        return bytes.AsSpan(start, lengths[term]);
    }

    public string this[int term] => Encoding.UTF8.GetString(BytesOf(term));

    /// <summary>The term's number, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        Span<byte> sought = stackalloc byte[LongestTerm];
        if (!Encoding.UTF8.TryGetBytes(term, sought, out var length))
            return -1;
        var at = FirstAtOrAfter(sought[..length]);
        return at < Count && BytesOf(at).SequenceEqual(sought[..length]) ? at : -1;
    }

    /// <summary>The numbers of all terms that begin so, as a range.</summary>
    public (int Start, int End) FindPrefix(ReadOnlySpan<char> prefix)
    {
        Span<byte> sought = stackalloc byte[LongestTerm];
        if (!Encoding.UTF8.TryGetBytes(prefix, sought[..^1], out var length))
            return (0, 0);
        var start = FirstAtOrAfter(sought[..length]);
        sought[length] = byte.MaxValue;
        return (start, FirstAtOrAfter(sought[..(length + 1)]));
    }

    private int FirstAtOrAfter(ReadOnlySpan<byte> sought)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (BytesOf(middle).SequenceCompareTo(sought) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int[] ReadStarts(byte[] lengths)
    {
        var starts = new int[(lengths.Length + Stride - 1) / Stride];
        for (int term = 0, start = 0; term < lengths.Length; start += lengths[term++])
            if (term % Stride == 0)
                starts[term / Stride] = start;
        return starts;
    }
}
