using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>The corrections of the page's language, newest first.</summary>
public sealed record CorrectionsModel(IReadOnlyList<(Correction Correction, Story Story)> Corrections)
{
    private const int Most = 500;

    /// <summary>Reads only the stories that are known to have any.</summary>
    public static CorrectionsModel Build(PageContext page, CorrectedStories corrected)
    {
        page.ShowsLatest = true;
        return new CorrectionsModel(corrected.All
            .Select(page.Find<Story>)
            .OfType<Story>()
            .SelectMany(story => story.Corrections.Select(correction => (correction, story)))
            .OrderByDescending(entry => entry.correction.Date)
            .ThenBy(entry => entry.story.Key)
            .Take(Most)
            .ToArray());
    }
}
