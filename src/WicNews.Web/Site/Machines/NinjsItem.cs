using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Machines;

/// <summary>A story as an IPTC ninjs 3.0 item, for other newsrooms' systems.</summary>
public static class NinjsItem
{
    public static object Of(PageContext page, Story story) => new Dictionary<string, object?>
    {
        ["standard"] = new { name = "ninjs", version = "3.0", schema = "https://iptc.org/std/ninjs/ninjs-schema_3.0.json" },
        ["uri"] = page.Absolute(page.Address(ContentPaths.Permanent(story.Key))),
        ["type"] = story.Kind switch { StoryKind.PhotoStory => "composite", StoryKind.Video => "video", _ => "text" },
        ["language"] = page.Language.Tag,
        ["pubStatus"] = "usable",
        ["firstCreated"] = Dates.Machine(story.Identity.Created),
        ["versionCreated"] = Dates.Machine(story.Identity.Published),
        ["contentCreated"] = Dates.Machine(story.Date),
        ["headlines"] = new[] { new { role = "main", value = story.Headline } },
        ["descriptions"] = story.Standfirst is null ? null : new[] { new { role = "summary", value = story.Standfirst } },
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
    };

    private static Dictionary<string, object?> Picture(PageContext page, Picture picture, int index) => new()
    {
        ["name"] = index == 0 ? "main" : $"picture{index + 1}",
        ["uri"] = page.Absolute(picture.Url),
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
