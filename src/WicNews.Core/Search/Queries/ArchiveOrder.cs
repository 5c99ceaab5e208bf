using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Takes hits by date. A segment's documents are numbered newest first, so the first ones of each are enough.</summary>
internal static class ArchiveOrder
{
    public static List<RankedHit> Take(IReadOnlyList<SegmentMatch> matches, int wanted, bool isOldestFirst)
    {
        var hits = new List<RankedHit>();
        foreach (var match in matches)
            hits.AddRange((isOldestFirst ? Backwards(match) : Forwards(match, 0)).Take(wanted).Select(document => new RankedHit(0, match, document)));
        hits.Sort((x, y) => isOldestFirst ? CompareOldest(x, y) : DocumentKeys.Compare(x.Keys, x.Document, y.Keys, y.Document));
        return hits.Count > wanted ? hits[..wanted] : hits;
    }

    private static IEnumerable<int> Forwards(SegmentMatch match, int start)
    {
        for (var document = match.Hits.Next(start); document >= 0; document = match.Hits.Next(document + 1))
            yield return document;
    }

    /// <summary>Oldest first, the undated after all others.</summary>
    private static IEnumerable<int> Backwards(SegmentMatch match)
    {
        var (_, undated) = match.Segment.Segment.Keys.Between(DocumentKeys.Undated + 1, long.MaxValue);
        for (var document = match.Hits.Previous(undated - 1); document >= 0; document = match.Hits.Previous(document - 1))
            yield return document;
        foreach (var document in Forwards(match, undated))
            yield return document;
    }

    private static int CompareOldest(RankedHit x, RankedHit y)
    {
        var (xIsDated, yIsDated) = (x.Keys.Dates[x.Document] != DocumentKeys.Undated, y.Keys.Dates[y.Document] != DocumentKeys.Undated);
        return xIsDated && yIsDated
            ? DocumentKeys.Compare(y.Keys, y.Document, x.Keys, x.Document)
            : xIsDated != yIsDated ? yIsDated.CompareTo(xIsDated) : DocumentKeys.Compare(x.Keys, x.Document, y.Keys, y.Document);
    }
}
