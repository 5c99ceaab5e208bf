namespace WicNews.Core.Search.Segments;

/// <summary>
/// For each term the documents that have it, and beside each document the term's impact in it. For long lists the
/// <see cref="PostingRanges"/> are kept too.
/// </summary>
internal sealed class PostingLists
{
    private readonly Dictionary<int, PostingRanges> _ranges = [];

    public PostingLists(DocumentLists lists, byte[] impacts, int segmentSize)
    {
        (Lists, Impacts, SegmentSize) = (lists, impacts, segmentSize);
        for (var list = 0; list < lists.Count; list++)
            if (lists.IsDense(list))
                _ranges[list] = PostingRanges.Of(Of(list));
    }

    public DocumentLists Lists { get; }

    public byte[] Impacts { get; }

    public int SegmentSize { get; }

    /// <summary>One term's postings.</summary>
    public Postings Of(int list) =>
        new(Lists.Documents, Impacts, Lists.StartOf(list), Lists.LengthOf(list), SegmentSize, _ranges.GetValueOrDefault(list));
}
