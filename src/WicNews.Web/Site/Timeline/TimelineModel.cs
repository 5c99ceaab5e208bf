using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>All editions, newest first, with the newest stories of each.</summary>
public sealed record TimelineModel(IReadOnlyList<(SummitEdition Edition, StoryList Stories)> Editions)
{
    private const int StoriesAnEdition = 3;

    /// <summary>That of the newest edition that has one.</summary>
    public Picture? Picture => Editions.Select(found => found.Edition.HeroPicture).FirstOrDefault(picture => picture is not null);

    public static TimelineModel Build(PageContext page)
    {
        page.ShowsLatest = true;
        var model = new TimelineModel(page.Editions()
            .Select(edition => (edition, page.Stories(new SearchFilters { Years = [edition.Year] }, StoriesAnEdition)))
            .ToArray());
        if (model.Picture is { } picture)
            page.Show(picture.MediaKey);
        return model;
    }
}
