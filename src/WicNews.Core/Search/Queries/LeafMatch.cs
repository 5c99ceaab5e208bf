using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>What one leaf found in one segment.</summary>
/// <param name="documents">The documents.</param>
/// <param name="postings">The same with impacts, for scoring.</param>
internal sealed class LeafMatch(DocumentSet documents, Postings postings)
{
    /// <summary>The documents found. Shared: how many a leaf found says what it weighs, whatever the rest of the query and the filters leave of them.</summary>
    public DocumentSet Documents { get; } = documents.Share();

    public Postings Postings => postings;

    /// <summary>How many of the documents found are not deleted.</summary>
    public int CountLive(LiveSegment segment) => segment.HasDeletions ? segment.Live.CountWith(Documents) : Postings.Count;
}
