using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Feeds;

/// <summary>What all feed formats say of a story.</summary>
/// <param name="Picture">The address of the lead picture, 16:9; its format is agreed on when it is asked for.</param>
/// <param name="Video">The story's own video under its whole address.</param>
public sealed record FeedItem(Story Story, string Id, string Address, string Html, string? Picture, MediaFile? Video)
{
    private const int PictureWidth = 1280;

    public static FeedItem Of(PageContext page, Story story) => new(
        story,
        page.Permanent(story.Key),
        page.Absolute(page.Address(story.Path ?? "/")),
        StoryHtml.WithWholeAddresses(page, story),
        story.LeadPicture is { } lead ? page.Absolute(page.Pictures.Address(lead, PictureWidth, PictureShape.Wide)) : null,
        story is VideoStory { VideoFile: { } file } ? file with { Url = page.Absolute(file.Url) } : null);

    /// <summary>Of the picture, which is not enlarged where its original is small.</summary>
    public (int Width, int Height) PictureSize => Story.LeadPicture is { } lead ? PictureSources.SizeAt(lead, PictureWidth, PictureShape.Wide) : default;

    public IEnumerable<string> Authors => Story.Bylines.Select(byline => byline.Name);

    public IEnumerable<string> Categories => Story.Topics.Select(topic => topic.Name);
}
