using System.Xml;
using WicNews.Cms.Imaging.Cards;
using WicNews.Core.Content;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Stories;
using WicNews.Web.Site.Cards;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Machines;

/// <summary>A story as schema.org's NewsArticle, or the type that fits its kind better.</summary>
public static class StoryData
{
    public static object Of(PageContext page, StoryModel model)
    {
        var story = model.Story;
        var data = Common(page, story);
        switch (story)
        {
            case PhotoStory photos:
                data["image"] = photos.Pictures.Prepend(photos.LeadPicture).OfType<Picture>().DistinctBy(picture => picture.MediaKey).Select(picture => PictureData.Of(page, picture)).ToArray();
                data["hasPart"] = new Dictionary<string, object>
                {
                    ["@type"] = "ImageGallery",
                    ["image"] = photos.Pictures.Select(picture => PictureData.Of(page, picture)).ToArray(),
                };
                break;
            case VideoStory video:
                data["video"] = Video(page, video);
                break;
            case LiveCoverage live:
                data["@type"] = "LiveBlogPosting";
                data["coverageStartTime"] = Dates.Machine(live.Entries.Count > 0 ? live.Entries.Min(entry => entry.Time) : live.Date);
                if (live.Ended && live.Entries.Count > 0)
                    data["coverageEndTime"] = Dates.Machine(live.Entries.Max(entry => entry.Time));
                data["liveBlogUpdate"] = live.Entries.Select(entry => Entry(page, live, entry)).ToArray();
                break;
        }
        return data;
    }

    private static Dictionary<string, object?> Common(PageContext page, Story story) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["@id"] = page.Permanent(story.Key),
        ["mainEntityOfPage"] = page.Absolute(page.Address(story.Path ?? "/")),
        ["headline"] = story.Headline,
        ["description"] = story.Standfirst ?? Summary.Of(story.Body),
        ["inLanguage"] = page.Language.Tag,
        ["datePublished"] = Dates.Machine(story.Date),
        ["dateModified"] = Dates.Machine(story.LastWritten),
        ["dateline"] = story.Dateline,
        ["articleSection"] = story.Edition is null ? null : page.Words.EditionTitle(story.Year),
        ["keywords"] = story.Topics.Select(topic => topic.Name).Concat(story.Tags).ToArray(),
        ["author"] = Authors(page, story),
        ["publisher"] = Publisher(page),
        ["image"] = new[] { story.LeadPicture is { } lead ? PictureData.Of(page, lead) : Card(page, story) },
        ["about"] = story.Topics.Select(topic => Thing(page, "Thing", topic))
            .Concat(story.People.Select(person => Thing(page, "Person", person)))
            .Concat(story.Organisations.Select(organisation => Thing(page, "Organization", organisation)))
            .ToArray(),
        ["isPartOf"] = story.Series is null ? null : Thing(page, "CreativeWorkSeries", story.Series),
        ["correction"] = story.Corrections.Count == 0 ? null : story.Corrections.Select(correction => new Dictionary<string, object?>
        {
            ["@type"] = "CorrectionComment",
            ["text"] = correction.Text,
            ["datePublished"] = Dates.Machine(correction.Date),
        }).ToArray(),
    };

    /// <summary>Search engines ask for a picture of every story: the one that other sites show beside a link to it.</summary>
    private static Dictionary<string, object?> Card(PageContext page, Story story) => new()
    {
        ["@type"] = "ImageObject",
        ["url"] = page.Absolute(StoryCards.Address(page, story)),
        ["width"] = TitleCard.Width,
        ["height"] = TitleCard.Height,
    };

    private static object Authors(PageContext page, Story story) => story.Bylines.Count == 0
        ? Publisher(page)
        : story.Bylines.Select(byline => new Dictionary<string, object?>
        {
            // An agency may stand where its reporter would.
            ["@type"] = byline.Person is null && (byline.Name == byline.Agency || byline.Name == story.Source) ? "Organization" : "Person",
            ["name"] = byline.Name,
            ["jobTitle"] = byline.Role,
            ["affiliation"] = byline.Agency is { } agency && agency != byline.Name ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = agency } : null,
            ["url"] = byline.Person is { } person && PageContext.Address(person) is { } address ? page.Absolute(address) : null,
        }).ToArray();

    private static Dictionary<string, object> Publisher(PageContext page) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = page.SiteName,
        ["url"] = page.Absolute("/"),
    };

    private static Dictionary<string, object?> Thing(PageContext page, string type, Reference reference) => new()
    {
        ["@type"] = type,
        ["name"] = reference.Name,
        ["url"] = PageContext.Address(reference) is { } address ? page.Absolute(address) : null,
    };

    private static Dictionary<string, object?> Video(PageContext page, VideoStory video) => new()
    {
        ["@type"] = "VideoObject",
        ["name"] = video.Headline,
        ["description"] = video.Standfirst ?? video.Headline,
        ["uploadDate"] = Dates.Machine(video.Date),
        ["duration"] = video.Duration is { } duration ? XmlConvert.ToString(duration) : null,
        ["thumbnailUrl"] = video.LeadPicture is { } poster ? page.Absolute(page.Pictures.Address(poster, 1280, PictureShape.Wide)) : null,
        ["contentUrl"] = video.VideoFile is { } file ? page.Absolute(file.Url) : null,
        ["url"] = video.VideoUrl,
        ["transcript"] = PlainText.Of(video.Transcript),
    };

    private static Dictionary<string, object?> Entry(PageContext page, LiveCoverage live, LiveEntry entry) => new()
    {
        ["@type"] = "BlogPosting",
        ["@id"] = page.Absolute($"{page.Address(live.Path ?? "/")}#entry-{entry.Key}"),
        ["url"] = page.Absolute($"{page.Address(live.Path ?? "/")}#entry-{entry.Key}"),
        ["headline"] = entry.Headline ?? live.Headline,
        ["datePublished"] = Dates.Machine(entry.Time),
        ["articleBody"] = PlainText.Of(entry.Text),
    };
}
