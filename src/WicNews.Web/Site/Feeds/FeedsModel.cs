using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>The feeds worth listing: everything, every kind, every edition.</summary>
public sealed record FeedsModel(IReadOnlyList<(string Name, string Query)> Feeds)
{
    public static FeedsModel Build(PageContext page) => new(
    [
        (page.Words.AllStories, ""),
        .. Enum.GetValues<StoryKind>().Select(kind => (page.Words.KindPlural(kind), $"?type={kind.Alias()}")),
        .. page.Editions().Select(edition => (page.Words.EditionTitle(edition.Year), $"?year={edition.Year}")),
    ]);
}
