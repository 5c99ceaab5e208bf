namespace WicNews.Core.Search.Segments;

/// <summary>A segment, and which of its documents are still to be found. Immutable: a deletion makes a new one.</summary>
internal sealed class LiveSegment
{
    public LiveSegment(Segment segment)
        : this(segment, new DocumentSet(segment.Count).AddRange(0, segment.Count))
    {
    }

    public LiveSegment(Segment segment, DocumentSet live) => (Segment, Live, LiveCount) = (segment, live.Share(), live.Count());

    public Segment Segment { get; }

    /// <summary>The documents not deleted.</summary>
    public DocumentSet Live { get; }

    public int LiveCount { get; }

    public bool HasDeletions => LiveCount < Segment.Count;

    /// <summary>How many documents of a list are still to be found.</summary>
    /// <param name="lists">Lists of this segment.</param>
    /// <param name="list">The list's number among them.</param>
    public int CountOf(DocumentLists lists, int list) => HasDeletions ? lists.CountIn(list, Live) : lists.LengthOf(list);

    /// <summary>This segment without the documents of these owners; itself when it has none of them.</summary>
    public LiveSegment Without(IReadOnlyCollection<Guid> owners)
    {
        DocumentSet? live = null;
        foreach (var owner in owners)
            foreach (var document in Segment.Keys.OfOwner(owner))
                if (Live.Contains(document))
                    (live ??= Live.Copy()).Remove(document);
        return live is null ? this : new LiveSegment(Segment, live);
    }

    /// <summary>The documents still to be found, whole.</summary>
    public IEnumerable<SearchDocument> ReadAll()
    {
        for (var document = 0; document < Segment.Count; document++)
            if (Live.Contains(document))
                yield return Segment.Stored.Read(document);
    }
}
