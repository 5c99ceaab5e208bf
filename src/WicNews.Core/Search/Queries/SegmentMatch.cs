using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>What a query found in one segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Filtered">What the text found in it, and the filters upon that.</param>
/// <param name="Leaves">What each leaf of the text found, by number.</param>
/// <param name="IsFavoured">Whether its documents are in the language of the query's script, and so favoured among equals.</param>
internal sealed record SegmentMatch(LiveSegment Segment, FilteredHits Filtered, LeafMatch?[] Leaves, bool IsFavoured)
{
    /// <summary>The documents that text and all filters let through.</summary>
    public DocumentSet Hits { get; } = Filtered.WithAll();
}
