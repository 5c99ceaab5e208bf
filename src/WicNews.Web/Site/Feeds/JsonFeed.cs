using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary>JSON Feed 1.1.</summary>
public static class JsonFeed
{
    public static object Write(PageContext page, Feed feed) => new Dictionary<string, object?>
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = feed.Title,
        ["home_page_url"] = feed.Home,
        ["feed_url"] = feed.Self,
        ["language"] = page.Language.Tag,
        ["hubs"] = feed.Hub is null ? null : new[] { new { type = "WebSub", url = feed.Hub } },
        ["items"] = feed.Stories.Select(story => Item(page, FeedItem.Of(page, story))).ToArray(),
    };

    private static Dictionary<string, object?> Item(PageContext page, FeedItem item) => new()
    {
        ["id"] = item.Id,
        ["url"] = item.Address,
        ["title"] = item.Story.Headline,
        ["summary"] = item.Story.Standfirst,
        ["content_html"] = item.Html.Length > 0 ? item.Html : $"<p>{System.Net.WebUtility.HtmlEncode(item.Story.Standfirst ?? item.Story.Headline)}</p>",
        ["image"] = item.Picture,
        ["date_published"] = Dates.Machine(item.Story.Date),
        ["date_modified"] = Dates.Machine(item.Story.LastWritten),
        ["authors"] = item.Authors.Select(author => new { name = author }).ToArray(),
        ["tags"] = item.Categories.Concat(item.Story.Tags).ToArray(),
        ["language"] = page.Language.Tag,
        ["attachments"] = item.Video is { } video ? new[] { Attachment(item, video) } : null,
    };

    private static object Attachment(FeedItem item, MediaFile video) => new
    {
        url = video.Url,
        mime_type = video.ContentType,
        size_in_bytes = video.Bytes,
        duration_in_seconds = (item.Story as VideoStory)?.Duration?.TotalSeconds,
    };
}
