using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Machines;

/// <summary>A story as an IPTC ninjs 3.0 item, for other newsrooms' systems.</summary>
public static class NinjsItem
{
    private static readonly object Standard = new { name = "ninjs", version = "3.0", schema = "https://iptc.org/std/ninjs/ninjs-schema_3.0.json" };

    /// <summary>Tells those who have the story that it was taken down.</summary>
    public static object OfWithdrawn(PageContext page, Guid key) => new Dictionary<string, object?>
    {
        ["standard"] = Standard,
        ["uri"] = page.Permanent(key),
        ["language"] = page.Language.Tag,
        ["pubStatus"] = "canceled",
    };

    public static object Of(PageContext page, Story story) => new Dictionary<string, object?>
    {
        ["standard"] = Standard,
        ["uri"] = page.Permanent(story.Key),
        ["type"] = story.Kind switch { StoryKind.PhotoStory => "composite", StoryKind.Video => "video", _ => "text" },
        ["language"] = page.Language.Tag,
        ["pubStatus"] = "usable",
        ["firstCreated"] = Dates.Machine(story.Identity.Created),
        ["versionCreated"] = Dates.Machine(story.Identity.Published),
        ["contentCreated"] = Dates.Machine(story.Date),
        ["headlines"] = new[] { new { role = "main", value = story.Headline } },
        ["descriptions"] = story.Standfirst is null ? null : new[] { new { role = "summary", value = story.Standfirst } },
        ["edNote"] = string.Join('\n', story.Corrections.Select(correction => $"{StoryHtml.CorrectionOn(page, correction)} {correction.Text}")),
        ["bodies"] = new[] { new { role = "main", contentType = "text/html", value = StoryHtml.WithWholeAddresses(page, story) } },
        ["by"] = string.Join(", ", story.Bylines.Select(byline => byline.Name)),
        ["located"] = story.Dateline,
        ["copyrightNotice"] = story.Rights,
        ["people"] = story.People.Select(person => new { name = person.Name, uri = page.Absolute(ContentPaths.Permanent(person.Key)) }).ToArray(),
        ["organisations"] = story.Organisations.Select(organisation => new { name = organisation.Name, uri = page.Absolute(ContentPaths.Permanent(organisation.Key)) }).ToArray(),
        ["subjects"] = story.Topics.Select(topic => new { name = topic.Name, uri = page.Absolute(ContentPaths.Permanent(topic.Key)) }).ToArray(),
        ["infoSources"] = story.Source is null ? null : new[] { new { name = story.Source } },
        ["associations"] = story.MorePictures.Prepend(story.LeadPicture).OfType<Picture>().DistinctBy(picture => picture.MediaKey)
            .Select((picture, index) => Picture(page, picture, index)).ToArray(),
        ["renditions"] = story is VideoStory { VideoFile: { } file } video ? new[] { Rendition(page, video, file) } : null,
    };

    private static object Rendition(PageContext page, VideoStory video, MediaFile file) => new
    {
        name = "main",
        href = page.Absolute(file.Url),
        contentType = file.ContentType,
        sizeInBytes = file.Bytes,
        duration = video.Duration?.TotalSeconds,
    };

    private static Dictionary<string, object?> Picture(PageContext page, Picture picture, int index) => new()
    {
        ["name"] = index == 0 ? "main" : $"picture{index + 1}",
        // Its address is another one when its file is replaced.
        ["uri"] = $"urn:uuid:{picture.MediaKey}",
        ["type"] = "picture",
        ["descriptions"] = (((string Role, string? Value)[])[("caption", picture.Caption), ("alt", picture.AltText)])
            .Where(words => !string.IsNullOrEmpty(words.Value))
            .Select(words => new { role = words.Role, value = words.Value })
            .ToArray(),
        ["copyrightNotice"] = picture.Rights,
        ["by"] = picture.Credit,
        ["renditions"] = new[]
        {
            new
            {
                name = "web",
                href = page.Absolute(page.Pictures.Address(picture, 1280, PictureShape.Whole)),
                width = Math.Min(1280, picture.Width),
                height = PictureSources.HeightAt(picture, Math.Min(1280, picture.Width), PictureShape.Whole),
            },
        },
    };
}
