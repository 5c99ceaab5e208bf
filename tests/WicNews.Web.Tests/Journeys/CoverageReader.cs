using System.Text.RegularExpressions;

namespace WicNews.Web.Tests.Journeys;

/// <summary>A story as an editor would take it from a page of real coverage.</summary>
/// <param name="Source">The document's file name.</param>
/// <param name="Headline">As printed.</param>
/// <param name="Bylines">The names, without "By".</param>
/// <param name="Dateline">The place before the dashes, or null.</param>
/// <param name="LeadCaption">The caption before the story, with its credit, or null.</param>
/// <param name="Body">Paragraphs, separated by blank lines.</param>
public sealed record CoverageStory(
    string Source, string Headline, IReadOnlyList<string> Bylines, string? Dateline, string? LeadCaption, string Body)
{
    /// <summary>The six words in a row of the longest paragraph that are longest together: what a reader would search for between quotation marks.</summary>
    public string Phrase()
    {
        var words = Regex.Matches(Body.Split("\n\n").MaxBy(paragraph => paragraph.Length)!, @"[\w'’]+|\S")
            .Select(match => match.Value).ToList();
        var runs = Enumerable.Range(0, Math.Max(0, words.Count - 5)).Select(start => words.GetRange(start, 6));
        return runs.Where(run => run.All(word => word.All(char.IsAsciiLetter)))
            .OrderByDescending(run => run.Sum(word => word.Length))
            .Select(run => string.Join(' ', run))
            .First();
    }
}

/// <summary>Takes the stories out of the documents in the shared coverage folder.</summary>
public static partial class CoverageReader
{
    public static IReadOnlyList<CoverageStory> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt").Order().SelectMany(file =>
            Split(Path.GetFileName(file), File.ReadAllLines(file).Select(line => line.Trim()).ToList())),
    ];

    private static IEnumerable<CoverageStory> Split(string source, IReadOnlyList<string> lines)
    {
        var content = lines.TakeWhile(line => !EndMatter().IsMatch(line)).ToList();
        var starts = Enumerable.Range(0, content.Count).Where(at => IsHeadline(content, at)).ToList();
        if (starts.Count == 0 || IsSingleStory(source))
        {
            yield return Story(source, content, first: IsHeadlineText(content[0]) ? 0 : -1);
            yield break;
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : content.Count;
            var block = content.GetRange(starts[i], end - starts[i]);
            if (block.Skip(1).Any(IsParagraph))
                yield return Story(source, block, first: 0);
        }
    }

    private static CoverageStory Story(string source, List<string> block, int first)
    {
        var bylines = block.Where(line => Byline().IsMatch(line)).SelectMany(Names).ToList();
        var caption = block.FirstOrDefault(IsCaption);
        var paragraphs = block.Skip(first + 1)
            .Where(line => line.Length > 0 && !Byline().IsMatch(line) && line != caption)
            .ToList();
        var dateline = paragraphs.Select(line => Dateline().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        var headline = first == 0 ? block[0] : paragraphs[0].Split(". ")[0];
        return new CoverageStory(source, headline[..Math.Min(headline.Length, 250)], bylines, dateline, caption, string.Join("\n\n", paragraphs));
    }

    private static bool IsSingleStory(string source) => source is
        "2025-wire-story.txt" or "2025-story-with-lead-photo.txt" or "2023-multi-byline-story.txt";

    // A headline stands after a blank line or another paragraph's end, is short, and text follows it.
    private static bool IsHeadline(List<string> lines, int at) =>
        IsHeadlineText(lines[at]) && lines.Skip(at + 1).Where(line => line.Length > 0).Take(3).Any(IsParagraph);

    private static bool IsHeadlineText(string line) =>
        line.Length is > 8 and < 140 && !line.EndsWith('.') && !line.EndsWith('?') && !line.EndsWith('"')
        && !Byline().IsMatch(line) && !IsCaption(line);

    private static bool IsParagraph(string line) => line.Length >= 60 && !IsCaption(line) && !IsHeadlineText(line);

    private static bool IsCaption(string line) => CaptionCredit().IsMatch(line);

    private static IEnumerable<string> Names(string line) =>
        PlaceAfterName().Replace(Byline().Match(line).Groups[1].Value, "").Split([",", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^By (.+)$")]
    private static partial Regex Byline();

    [GeneratedRegex(@" in Wuzhen.*$")]
    private static partial Regex PlaceAfterName();

    [GeneratedRegex(@"^([A-Z][A-Z ]+) -- ")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\[Photo[^\]]*\]$|Photo: \w+$|[A-Z]{3,}/[A-Z ]+$")]
    private static partial Regex CaptionCredit();

    [GeneratedRegex(@"^(Most Read Stories|Please enter your comment!)")]
    private static partial Regex EndMatter();
}
