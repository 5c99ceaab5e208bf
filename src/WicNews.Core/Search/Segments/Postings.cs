namespace WicNews.Core.Search.Segments;

/// <summary>The documents that have one thing that was asked for, ascending, and its impact in each.</summary>
/// <param name="documents">Where the documents stand.</param>
/// <param name="impacts">Where, in the same places, their impacts stand.</param>
/// <param name="start">The first place.</param>
/// <param name="count">How many there are.</param>
/// <param name="segmentSize">Documents of the segment.</param>
/// <param name="ranges">The ranges where they are kept.</param>
internal sealed class Postings(ushort[] documents, byte[] impacts, int start, int count, int segmentSize, PostingRanges? ranges = null)
{
    private PostingRanges? _ranges = ranges;

    public ReadOnlySpan<ushort> Documents => documents.AsSpan(start, count);

    public ReadOnlySpan<byte> Impacts => impacts.AsSpan(start, count);

    public int Count => count;

    public int SegmentSize => segmentSize;

    /// <summary>No document of a segment.</summary>
    public static Postings None(int segmentSize) => new([], [], 0, 0, segmentSize);

    /// <summary>Worked out when first asked for, unless they are kept.</summary>
    public PostingRanges Ranges => _ranges ??= PostingRanges.Of(this);

    /// <summary>Place of the first posting at or after a document, looking from a place on.</summary>
    public int Seek(int from, int document)
    {
        var documents = Documents;
        var step = 1;
        while (from + step < documents.Length && documents[from + step] < document)
            step <<= 1;
        var (low, high) = (from + (step >> 1), Math.Min(from + step, documents.Length));
        if (step == 1)
            low = from;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < document)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
