using System.Numerics;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Says which segments are to become one. Segments of one language and like size are merged when there are eight of them, so that their number grows
/// with the logarithm of the updates; a segment that has lost a third of its documents is written anew by itself.
/// </summary>
internal static class MergePolicy
{
    private const int Siblings = 8;

    /// <summary>The segments to merge now; none when all is well.</summary>
    public static IReadOnlyList<LiveSegment> Choose(IReadOnlyList<LiveSegment> segments)
    {
        var wasted = segments.FirstOrDefault(segment => segment.LiveCount < segment.Segment.Count - segment.Segment.Count / 3);
        if (wasted is not null)
            return [wasted];
        var tier = segments.GroupBy(segment => (Tier: TierOf(segment.LiveCount), segment.Segment.Analyser)).OrderBy(group => group.Key.Tier)
            .FirstOrDefault(group => group.Count() >= Siblings);
        return tier is null ? [] : Fitting(tier);
    }

    /// <summary>Eight times as large is one higher.</summary>
    private static int TierOf(int documents) => BitOperations.Log2((uint)Math.Max(1, documents)) / 3;

    /// <summary>As many, the smallest first, as fit into one segment; fewer than two are not worth it.</summary>
    private static List<LiveSegment> Fitting(IEnumerable<LiveSegment> segments)
    {
        var (chosen, documents) = (new List<LiveSegment>(), 0);
        foreach (var segment in segments.OrderBy(segment => segment.LiveCount))
        {
            documents += segment.LiveCount;
            if (documents > Segment.MostDocuments)
                break;
            chosen.Add(segment);
        }
        return chosen.Count < 2 ? [] : chosen;
    }
}
