using System.Text;

namespace WicNews.Core.Search.Segments;

/// <summary>The terms of a segment in the order of their bytes, one after another in UTF-8: a term's number is its place in that order.</summary>
internal sealed class TermTable(byte[] bytes, int[] starts)
{
    private const int LongestTerm = 256;

    public int Count => starts.Length - 1;

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public static TermTable From(IReadOnlyList<string> sortedTerms)
    {
        var starts = new int[sortedTerms.Count + 1];
        for (var i = 0; i < sortedTerms.Count; i++)
            starts[i + 1] = starts[i] + Encoding.UTF8.GetByteCount(sortedTerms[i]);
        var bytes = new byte[starts[^1]];
        for (var i = 0; i < sortedTerms.Count; i++)
            Encoding.UTF8.GetBytes(sortedTerms[i], bytes.AsSpan(starts[i]));
        return new TermTable(bytes, starts);
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

    public ReadOnlySpan<byte> BytesOf(int term) => bytes.AsSpan(starts[term], starts[term + 1] - starts[term]);

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
}
