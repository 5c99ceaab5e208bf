using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>The corrections of the page's language, newest first.</summary>
/// <param name="Entries">Those on this page of the list.</param>
/// <param name="List">Which page that is, out of how many.</param>
/// <param name="Contact">The page that says how to write to the newsroom; null where none is published.</param>
public sealed record CorrectionsModel(IReadOnlyList<CorrectionEntry> Entries, StoryList List, Reference? Contact)
{
    private const int OnAPage = 50;

    /// <summary>Reads only the stories that are known to have any.</summary>
    public static CorrectionsModel Build(PageContext page, CorrectedStories corrected, int number)
    {
        page.ShowsLatest = true;
        var entries = corrected.All
            .Select(page.Find<Story>)
            .OfType<Story>()
            .SelectMany(CorrectionEntry.Of)
            .OrderByDescending(entry => entry.Correction.Date)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToArray();
        return new CorrectionsModel(
            entries.Skip((number - 1) * OnAPage).Take(OnAPage).ToArray(),
            new StoryList([], entries.Length, number, OnAPage),
            page.Contact);
    }
}
