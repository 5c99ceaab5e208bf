using WicNews.Core.Archive;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.SeriesPages;

/// <summary>A series with its stories in their order.</summary>
public sealed record SeriesModel(Series Series, IReadOnlyList<StoryCard> Stories)
{
    public static SeriesModel Build(PageContext page, Series series)
    {
        page.Show(series.Key);
        if (series.Picture is { } picture)
            page.Show(picture.MediaKey);
        return new SeriesModel(series, StoryModels.InSeries(page, series.Key));
    }
}
