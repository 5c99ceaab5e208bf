using System.Text;
using WicNews.Core.Search.Queries;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Suggestions;

/// <summary>
/// Looks for what a run of ideographs that stands nowhere may have been meant to be: with one character wrong, or two neighbours in the
/// wrong order. The index knows every pair of neighbours, so that only a spelling whose pairs all are known is looked for, the ones
/// of common pairs first; of those that are found, the one in most documents is taken.
/// </summary>
internal sealed class RunSpeller(IndexState state, WorkBudget budget)
{
    /// <summary>Of two characters, half would be wrong.</summary>
    private const int ShortestRun = 3;

    private const int LongestRun = 12;

    /// <summary>Spellings that are looked for.</summary>
    private const int MostSpellings = 16;

    /// <summary>Bytes of an ideograph, of which no other than those of the basic plane are replaced.</summary>
    private const int Width = 3;

    /// <param name="run">Folded: one character each.</param>
    /// <returns>The spelling; null when none is near.</returns>
    public string? FindNearest(string run)
    {
        if (run.Length is < ShortestRun or > LongestRun)
            return null;
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var live in state.Segments)
            foreach (var (spelling, frequency) in Swapped(live.Segment, run).Concat(Replaced(live.Segment, run)))
                frequencies[spelling] = frequencies.GetValueOrDefault(spelling) + frequency;
        var found = frequencies.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .Take(MostSpellings).Select(spelling => (Text: spelling.Key, Documents: SearchRun.CountOf(spelling.Key, state, budget))).ToList();
        return found.Count > 0 && found.MaxBy(spelling => spelling.Documents) is { Documents: > 0 } best ? best.Text : null;
    }

    /// <summary>The run with two neighbours swapped, and how common the rarest of its pairs is.</summary>
    private static IEnumerable<(string Spelling, int Frequency)> Swapped(Segment segment, string run)
    {
        for (var at = 0; at + 1 < run.Length; at++)
            if (run[at] != run[at + 1] && $"{run[..at]}{run[at + 1]}{run[at]}{run[(at + 2)..]}" is var spelling && RarestPair(segment, spelling) is > 0 and var rarest)
                yield return (spelling, rarest);
    }

    /// <summary>The run with one character replaced, and how common the rarer of the pairs is that it then stands in.</summary>
    private static IEnumerable<(string Spelling, int Frequency)> Replaced(Segment segment, string run)
    {
        for (var at = 0; at < run.Length; at++)
        {
            var (before, after) = (run[..at], run[(at + 1)..]);
            if (RarestPair(segment, before) == 0 || RarestPair(segment, after) == 0)
                continue;
            foreach (var (character, frequency) in at > 0 ? Following(segment, run[at - 1]) : Preceding(segment, run[1]))
                if (character != run[at] && (at == 0 || after.Length == 0 ? frequency : Math.Min(frequency, RarestPair(segment, $"{character}{after[0]}"))) is > 0 and var rarer)
                    yield return ($"{before}{character}{after}", rarer);
        }
    }

    /// <summary>How many documents have the rarest pair of neighbours; as many as you like when there is no pair.</summary>
    private static int RarestPair(Segment segment, string run)
    {
        var rarest = int.MaxValue;
        for (var pair = 0; pair + 1 < run.Length && rarest > 0; pair++)
            rarest = Math.Min(rarest, segment.Stems.Find(run.AsSpan(pair, 2)) is >= 0 and var term ? segment.StemPostings.Lists.LengthOf(term) : 0);
        return rarest;
    }

    /// <summary>The characters that stand after one, and in how many documents.</summary>
    private static IEnumerable<(char Character, int Frequency)> Following(Segment segment, char before)
    {
        var (start, end) = segment.Stems.FindPrefix(before.ToString());
        for (var term = start; term < end; term++)
            if (segment.Stems.BytesOf(term) is { Length: Width * 2 } pair)
                yield return (Encoding.UTF8.GetString(pair[Width..])[0], segment.StemPostings.Lists.LengthOf(term));
    }

    /// <summary>The characters that stand before one, and in how many documents.</summary>
    private static IEnumerable<(char Character, int Frequency)> Preceding(Segment segment, char after)
    {
        var sought = Encoding.UTF8.GetBytes(after.ToString());
        for (var term = 0; term < segment.Stems.Count; term++)
            if (segment.Stems.BytesOf(term) is { Length: Width * 2 } pair && pair.EndsWith(sought))
                yield return (Encoding.UTF8.GetString(pair[..Width])[0], segment.StemPostings.Lists.LengthOf(term));
    }
}
