using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>The newest stories of a filter, whole enough for a feed reader.</summary>
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
            page.Absolute(page.Address("/")),
            stories,
            stories.Length == 0 ? DateTimeOffset.UnixEpoch : stories.Max(story => story.LastWritten));
    }
}
