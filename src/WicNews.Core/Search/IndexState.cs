using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Segments;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search;

/// <summary>The whole index at one moment. It never changes: a change makes the next one, and whoever reads keeps the one they began with.</summary>
internal sealed record IndexState(
    IReadOnlyList<LiveSegment> Segments, FacetNames FacetNames, AuthorityDirectory Authorities, long Sequence)
{
    public static IndexState Empty => new([], new FacetNames(), AuthorityDirectory.Empty, 0);

    /// <summary>Words that mean the same.</summary>
    public SynonymGroups Synonyms { get; init; } = SynonymGroups.None;

    /// <summary>Names the database that it was kept of; empty unless it comes from a snapshot.</summary>
    public Guid Origin { get; init; }

    /// <summary>One more for each state in which something else is found than before.</summary>
    public long Version { get; init; }

    public int DocumentCount => Segments.Sum(segment => segment.LiveCount);
}
