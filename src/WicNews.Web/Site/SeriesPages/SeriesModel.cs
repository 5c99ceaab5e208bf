using WicNews.Core.Archive;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.SeriesPages;

/// <summary>A series with one page of its stories, in their order.</summary>
/// <param name="Numbers">Which part each of the stories is; null for one that is none.</param>
public sealed record SeriesModel(Series Series, StoryList Stories, IReadOnlyList<int?> Numbers)
{
    private const int StoriesOnAPage = 50;

    /// <summary>Whether the series' page in the other language has as many pages, this one included.</summary>
    public required bool IsThereInOtherLanguage { get; init; }

    public static SeriesModel Build(PageContext page, Series series, int number)
    {
        page.Show(series.Key);
        if (series.Picture is { } picture)
            page.Show(picture.MediaKey);
        var parts = page.PartsOf(series.Key);
        // A part that is withdrawn says no more of which series it was, and may have stood on another page.
        page.ShowsLatest |= parts.Count > StoriesOnAPage;
        var shown = parts.Skip((number - 1) * StoriesOnAPage).Take(StoriesOnAPage)
            .Select(part => (Card: page.Card(part.Key), part.Number))
            .Where(part => part.Card is not null)
            .ToArray();
        return new SeriesModel(series, new StoryList([.. shown.Select(part => part.Card!)], parts.Count, number, StoriesOnAPage), [.. shown.Select(part => part.Number)])
        {
            IsThereInOtherLanguage = number == 1 || page.StoriesOfOtherLanguage(SearchFilters.None.With(SearchFacet.Series, series.Key), StoriesOnAPage, number).IsThere,
        };
    }
}
