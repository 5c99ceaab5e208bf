using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Records;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>The feeds worth listing: everything, every kind, every edition, every series and topic. Those of people and organisations stand on their pages.</summary>
public sealed record FeedsModel(IReadOnlyList<(string Title, IReadOnlyList<(string Name, string Query)> Feeds)> Groups)
{
    public static FeedsModel Build(PageContext page)
    {
        // A new topic or series is shown by none of those that stand here.
        page.ShowsLatest = true;
        return new(((string Title, IReadOnlyList<(string Name, string Query)> Feeds)[])
        [
            (page.Words.Coverage, [(page.Words.AllStories, ""), .. Enum.GetValues<StoryKind>().Select(kind => (page.Words.KindPlural(kind), $"?type={kind.Alias()}"))]),
            (page.Words.EveryEdition, page.Editions().Select(edition => (page.Words.EditionTitle(edition.Year), $"?year={edition.Year}")).ToArray()),
            (page.Words.Series, Records(page, SearchKinds.Series)),
            (page.Words.Topics, Records(page, SearchKinds.Topic)),
        ]);
    }

    private static (string Name, string Query)[] Records(PageContext page, string kind) => page.Records(kind)
        .Select(record => (record.Name, $"?{RecordHead.Filter(kind, record.Path)}"))
        .ToArray();
}
