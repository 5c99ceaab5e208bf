namespace WicNews.Core.Search.Segments;

/// <summary>The documents that have one thing that was asked for, ascending, and its impact in each.</summary>
internal sealed class Postings(ReadOnlyMemory<ushort> documents, ReadOnlyMemory<byte> impacts, int segmentSize, PostingRanges? ranges = null)
{
    private PostingRanges? _ranges = ranges;

    public ReadOnlySpan<ushort> Documents => documents.Span;

    public ReadOnlySpan<byte> Impacts => impacts.Span;

    public int Count => documents.Length;

    public int SegmentSize => segmentSize;

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
