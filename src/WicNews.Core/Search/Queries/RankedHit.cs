using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>A document found, and its score.</summary>
internal readonly record struct RankedHit(float Score, SegmentMatch Match, int Document)
{
    public DocumentKeys Keys => Match.Segment.Segment.Keys;

    public SearchDocument ReadHead() => Match.Segment.Segment.Stored.ReadHead(Document);

    public SearchDocument Read() => Match.Segment.Segment.Stored.Read(Document);
}
