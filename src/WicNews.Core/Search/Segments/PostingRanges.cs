namespace WicNews.Core.Search.Segments;

/// <summary>
/// Postings cut into ranges of <see cref="Size"/> documents: where each starts, and the greatest impact in it, by which ranges that
/// cannot hold a winner are skipped.
/// </summary>
internal sealed class PostingRanges
{
    public const int Size = 256;
    private readonly ushort[] _starts;

    private PostingRanges(ushort[] starts, byte[] greatest) => (_starts, Greatest) = (starts, greatest);

    /// <summary>The greatest impact in each range, 0 where there is no posting.</summary>
    public byte[] Greatest { get; }

    public static int CountFor(int documents) => (documents + Size - 1) / Size;

    public static PostingRanges Of(Postings postings)
    {
        var count = CountFor(postings.SegmentSize);
        var (lengths, greatest) = (new ushort[count + 1], new byte[count]);
        var documents = postings.Documents;
        var impacts = postings.Impacts;
        for (var i = 0; i < documents.Length; i++)
        {
            var range = documents[i] / Size;
            lengths[range]++;
            greatest[range] = Math.Max(greatest[range], impacts[i]);
        }
        return new PostingRanges(ToStarts(lengths), greatest);
    }

    /// <summary>Where a range starts among the postings, and how many it has.</summary>
    public (int Start, int Length) this[int range] => (_starts[range], unchecked((ushort)(_starts[range + 1] - _starts[range])));

    /// <summary>The end of 65,536 postings comes out as 0, which subtracts rightly in 16 bits.</summary>
    private static ushort[] ToStarts(ushort[] lengths)
    {
        ushort start = 0;
        for (var range = 0; range < lengths.Length; range++)
            (lengths[range], start) = (start, unchecked((ushort)(start + lengths[range])));
        return lengths;
    }
}
