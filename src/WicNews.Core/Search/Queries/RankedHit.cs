using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>A document found, and its score.</summary>
internal readonly record struct RankedHit(float Score, SegmentMatch Match, int Document)
{
    public DocumentKeys Keys => Match.Segment.Segment.Keys;

    /// <summary>When it was changed, or else its date, in ticks of universal time; <see cref="DocumentKeys.Undated"/> where it has neither.</summary>
    public long LastWritten => Match.Segment.Segment.Stored.ReadChanged(Document)?.UtcTicks ?? Keys.Dates[Document];

    public SearchDocument ReadHead() => Match.Segment.Segment.Stored.ReadHead(Document);

    public SearchDocument Read() => Match.Segment.Segment.Stored.Read(Document);
}
