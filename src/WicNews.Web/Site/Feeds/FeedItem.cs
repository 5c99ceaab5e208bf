using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Feeds;

/// <summary>What all feed formats say of a story.</summary>
public sealed record FeedItem(Story Story, string Id, string Address, string Html, string? Picture)
{
    public static FeedItem Of(PageContext page, Story story) => new(
        story,
        page.Absolute($"/id/{story.Key}"),
        page.Absolute(page.Address(story.Path ?? "/")),
        // Feed readers know nothing of this site's root.
        StoryHtml.Of(page, story).Replace("=\"/", $"=\"{page.Absolute("/")}", StringComparison.Ordinal).Replace(", /media/", $", {page.Absolute("/media/")}", StringComparison.Ordinal),
        story.LeadPicture is { } lead ? page.Absolute(page.Pictures.Address(lead, 1280, PictureShape.Wide)) : null);

    public IEnumerable<string> Authors => Story.Bylines.Select(byline => byline.Name);

    public IEnumerable<string> Categories => Story.Topics.Select(topic => topic.Name);
}
