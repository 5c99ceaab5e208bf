using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>What one leaf found in one segment.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Postings">The same with impacts, for scoring.</param>
internal sealed record LeafMatch(DocumentSet Documents, Postings Postings)
{
    /// <summary>How many of the documents found are not deleted.</summary>
    public int CountLive(LiveSegment segment) => segment.HasDeletions ? segment.Live.CountWith(Documents) : Postings.Count;
}
