using WicNews.Core.Search;
using WicNews.Core.Summits;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>All editions, newest first, with the newest stories of each.</summary>
public sealed record TimelineModel(IReadOnlyList<(SummitEdition Edition, StoryList Stories)> Editions)
{
    private const int StoriesAnEdition = 3;

    public static TimelineModel Build(PageContext page)
    {
        page.ShowsLatest = true;
        return new TimelineModel(page.Editions()
            .Select(edition => (edition, page.Stories(new SearchFilters { Years = [edition.Year] }, StoriesAnEdition)))
            .ToArray());
    }
}
