using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>The newest stories of a filter, whole enough for a feed reader.</summary>
/// <param name="Title">What it calls itself.</param>
/// <param name="Self">Its own whole address.</param>
/// <param name="Home">The whole address of the page that lists the same.</param>
/// <param name="Stories">The newest first.</param>
/// <param name="Updated">When the last of them was written.</param>
public sealed record Feed(string Title, string Self, string Home, IReadOnlyList<Story> Stories, DateTimeOffset Updated)
{
    /// <summary>The WebSub hub that tells feed readers of news; null without one.</summary>
    public string? Hub { get; init; }

    private const int MostStories = 30;

    public static Feed Build(PageContext page, FeedFilter filter, string self)
    {
        page.ShowsLatest = true;
        var stories = page.Stories(filter.Filters, MostStories).Cards.Select(card => page.Find<Story>(card.Key)).OfType<Story>().ToArray();
        return new Feed(
            XmlText.Clean(filter.Name is null ? page.SiteName : page.SiteName + page.Words.Colon + filter.Name),
            page.Absolute(self),
            page.Absolute(HomeOf(page, filter)),
            stories,
            stories.Length == 0 ? DateTimeOffset.UnixEpoch : stories.Max(story => story.LastWritten));
    }

    /// <summary>The page that lists the same stories: a record's or an edition's, the front page where there is none.</summary>
    private static string HomeOf(PageContext page, FeedFilter filter) =>
        (filter.Record ?? (filter.Year is { } year ? page.EditionOf(year) : null)) is { } key && page.Refer(key) is { } reference
            ? PageContext.Address(reference) ?? page.Address("/") : page.Address("/");
}
