using WicNews.Core.Archive;
using WicNews.Core.Search;
using WicNews.Web.Site.Records;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.SeriesPages;

/// <summary>Gathers what the page of a series shows: its stories in their order, and nothing of how they spread.</summary>
public static class SeriesModels
{
    private const int StoriesOnAPage = 50;

    public static RecordModel<Series> Build(PageContext page, Series series, int number)
    {
        page.Show(series.Key);
        if (series.Picture is { } picture)
            page.Show(picture.MediaKey);
        var parts = page.PartsOf(series.Key);
        // A part that is withdrawn says no more of which series it was, and may have stood on another page.
        page.ShowsLatest |= parts.Count > StoriesOnAPage;
        var list = new StoryList([], parts.Count, number, StoriesOnAPage);
        var cards = list.Of(parts)
            .Select(part => page.Card(part.Key) is { } card ? card with { Part = part.Number } : null)
            .OfType<StoryCard>()
            .ToArray();
        return new RecordModel<Series>(series, list with { Cards = cards }, [], [], [], [])
        {
            IsThereInOtherLanguage = number == 1 || page.StoriesOfOtherLanguage(SearchFilters.None.With(SearchFacet.Series, series.Key), StoriesOnAPage, number).IsThere,
        };
    }
}
