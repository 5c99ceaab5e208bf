using WicNews.Core.Stories;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>A correction as the log of them shows it.</summary>
/// <param name="Id">Names the entry within the log, also when the story is corrected again: its corrections are numbered from the oldest.</param>
public sealed record CorrectionEntry(string Id, Correction Correction, Story Story)
{
    public static IEnumerable<CorrectionEntry> Of(Story story) =>
        story.Corrections.OrderBy(correction => correction.Date).Select((correction, index) => new CorrectionEntry($"c-{story.Key:n}-{index + 1}", correction, story));
}
