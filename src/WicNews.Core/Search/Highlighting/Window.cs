using System.Numerics;
using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Highlighting;

/// <summary>
/// Chooses the stretch of a text that says most about why it was found. It ends with the line by which all of that is said, where there is
/// enough to read before: the lines after it are another paragraph, or loose words.
/// </summary>
internal static class Window
{
    /// <summary>Characters that are shown.</summary>
    public const int Width = 220;

    private const int WidthOfIdeographs = 100;

    /// <summary>The stretch with the most of the query's leaves in it, then the most marks, then the first; from a sentence's start if one is near.</summary>
    public static (int Start, int End) Choose(string text, List<Mark> marks)
    {
        var width = CharTable.KindOf(text[marks[0].Start]) == CharKind.Ideograph ? WidthOfIdeographs : Width;
        if (text.Length <= width)
            return (0, EndOfLine(text, 0, EndOfReasons(marks), text.Length, width));
        var (best, bestLast, bestScore) = (0, 0, 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var (last, leaves) = (first, marks[first].Leaves);
            while (last + 1 < marks.Count && marks[last + 1].End - marks[first].Start <= width)
                leaves |= marks[++last].Leaves;
            var score = BitOperations.PopCount(leaves) * 1_000 + Math.Min(999, last - first);
            if (score > bestScore)
                (best, bestLast, bestScore) = (first, last, score);
        }
        var (from, until) = Extend(text, marks[best].Start, marks[bestLast].End, width);
        return (from, EndOfLine(text, from, EndOfReasons(marks.GetRange(best, bestLast - best + 1)), until, width));
    }

    private static (int Start, int End) Extend(string text, int start, int end, int width)
    {
        var room = Math.Max(0, width - (end - start));
        var from = StartOfSentence(text, start, Math.Max(0, start - room * 2 / 3));
        var until = Math.Min(text.Length, Math.Max(end, from + width));
        return (from, until == text.Length ? until : EndOfWord(text, until, end));
    }

    private static int EndOfLine(string text, int from, int least, int until, int width) =>
        text.IndexOf('\n', least, Math.Max(0, until - least)) is >= 0 and var line && line - from >= width / 8 ? line : until;

    /// <summary>Where each leaf that is marked at all has been marked once.</summary>
    private static int EndOfReasons(List<Mark> marks)
    {
        var (all, seen) = (marks.Aggregate(0UL, (leaves, mark) => leaves | mark.Leaves), 0UL);
        return marks.First(mark => (seen |= mark.Leaves) == all).End;
    }

    /// <summary>The nearest sentence start, or else word start, not before the limit.</summary>
    private static int StartOfSentence(string text, int start, int limit)
    {
        if (limit == 0)
            return 0;
        for (var at = start; at > limit; at--)
            if (text[at - 1] is '\n' or '。' or '！' or '？' || (text[at - 1] == ' ' && at > 1 && text[at - 2] is '.' or '!' or '?'))
                return at;
        var space = text.IndexOf(' ', limit, start - limit);
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text[limit]) ? limit + 1 : limit;
    }

    private static int EndOfWord(string text, int until, int least)
    {
        for (var at = until; at > least; at--)
            if (char.IsWhiteSpace(text[at]) || CharTable.KindOf(text[at]) == CharKind.Ideograph)
                return at;
        return char.IsLowSurrogate(text[until]) ? until - 1 : until;
    }
}
