using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.CorrectionsLog;

/// <summary>The corrections of the page's language, newest first.</summary>
/// <param name="Entries">Those on this page of the list.</param>
/// <param name="List">Which page that is, out of how many.</param>
/// <param name="Contact">The page that says how to write to the newsroom; null where none is published.</param>
public sealed record CorrectionsModel(IReadOnlyList<CorrectionEntry> Entries, Paging List, Reference? Contact)
{
    private const int OnAPage = 50;

    /// <summary>Reads only the stories whose corrections are on this page of the list.</summary>
    public static CorrectionsModel Build(PageContext page, int number)
    {
        page.ShowsLatest = true;
        var all = page.Corrections();
        var list = new Paging(all.Count, number, OnAPage);
        var here = list.Of(all).ToArray();
        var entries = here
            .Select(correction => correction.Story)
            .Distinct()
            .Select(page.Find<Story>)
            .OfType<Story>()
            .SelectMany(CorrectionEntry.Of)
            .ToDictionary(entry => entry.Id);
        return new CorrectionsModel(
            here.Select(correction => entries.GetValueOrDefault(correction.Id)).OfType<CorrectionEntry>().ToArray(),
            list,
            page.Contact);
    }
}
