using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>All corrections of the page's language, newest first.</summary>
public sealed record CorrectionsModel(IReadOnlyList<(Correction Correction, Story Story)> Corrections)
{
    /// <summary>Reads every story: costly in a large archive, which is why the page is kept until a story changes.</summary>
    public static CorrectionsModel Build(PageContext page)
    {
        var stories = page.Years().SelectMany(page.AllStories).Select(card => page.Find<Story>(card.Key)).OfType<Story>();
        return new CorrectionsModel(stories
            .SelectMany(story => story.Corrections.Select(correction => (correction, story)))
            .OrderByDescending(entry => entry.correction.Date)
            .ToArray());
    }
}
