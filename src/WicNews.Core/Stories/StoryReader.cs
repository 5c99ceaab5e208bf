using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>Makes a story of a published document. Reading never throws for what an editor, an import or an attacker stored.</summary>
public sealed class StoryReader(PublishedNews news, PictureReader pictures)
{
    /// <summary>The story in that culture; null when the document is no story or is not published in it.</summary>
    public Story? Read(IPublishedContent content, string culture)
    {
        if (StoryKinds.FromAlias(content.ContentType.Alias) is not { } kind || !content.Cultures.ContainsKey(culture))
            return null;
        var fields = news.Fields(content, culture);
        return Furnish(Make(kind, fields, news.Identify(content, culture)), fields, culture);
    }

    private Story Make(StoryKind kind, Fields fields, Identity identity)
    {
        var culture = identity.Culture;
        var headline = fields.Text("headline") ?? identity.Name;
        var date = fields.Time("storyDate") ?? identity.Created;
        return kind switch
        {
            StoryKind.Article => new Article { Identity = identity, Headline = headline, Date = date },
            StoryKind.Interview => new Interview
            {
                Identity = identity, Headline = headline, Date = date,
                Interviewees = news.References(fields, "interviewees", culture),
                Questions = Questions(fields),
            },
            StoryKind.PhotoStory => new PhotoStory { Identity = identity, Headline = headline, Date = date, Pictures = Pictures(fields, culture) },
            StoryKind.Video => new VideoStory
            {
                Identity = identity, Headline = headline, Date = date,
                VideoUrl = WebAddress.Secure(fields.Text("videoUrl")),
                VideoFile = pictures.ReadFile(fields, "videoFile", culture),
                VideoKey = fields.PickedMedia("videoFile").Select(pick => (Guid?)pick.MediaKey).FirstOrDefault(),
                Duration = fields.Number("duration") is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                Transcript = fields.Markdown("transcript"),
            },
            StoryKind.Digest => new Digest
            {
                Identity = identity, Headline = headline, Date = date,
                Items = Items(fields),
                ContactLine = fields.Text("contactLine"),
            },
            StoryKind.LiveCoverage => new LiveCoverage
            {
                Identity = identity, Headline = headline, Date = date,
                Entries = Entries(fields, culture),
                Ended = fields.Flag("ended"),
            },
            _ => throw new NotSupportedException($"No model for stories of the kind {kind}."),
        };
    }

    private Story Furnish(Story story, Fields fields, string culture)
    {
        var edition = news.Ancestor(story.Key, ContentAliases.SummitEdition, culture);
        return story with
        {
            Standfirst = fields.Text("standfirst"),
            Bylines = Bylines(fields, culture),
            Dateline = fields.Text("dateline"),
            LeadPicture = pictures.Read(fields, "leadPicture", culture, new PictureWords(
                fields.Text("leadPictureCaption"), fields.Text("leadPictureCredit"), fields.Text("leadPictureAltText"))),
            Body = fields.Markdown("body") ?? "",
            Edition = edition,
            Year = YearOf(edition) ?? story.Date.WuzhenDay().Year,
            Topics = news.References(fields, "topics", culture),
            People = news.References(fields, "people", culture),
            Organisations = news.References(fields, "organisations", culture),
            Series = news.FirstReference(fields, "series", culture),
            SeriesOrder = fields.Number("seriesOrder"),
            Filing = new Filing(
                fields.StoredKeys("topics"), [.. fields.StoredKeys("people").Union(fields.StoredKeys("interviewees"))],
                fields.StoredKeys("organisations"), fields.StoredKeys("series").Cast<Guid?>().FirstOrDefault()),
            Tags = fields.Texts("tags"),
            Source = fields.Text("source"),
            OriginalUrl = WebAddress.External(fields.Text("originalUrl")),
            Rights = fields.Text("rights"),
            Corrections = Corrections(fields),
            AllowsComments = fields.Flag("allowComments"),
            SeoTitle = fields.Text("seoTitle"),
            SeoDescription = fields.Text("seoDescription"),
        };
    }

    private int? YearOf(Reference? edition) =>
        edition is not null && news.Find(edition.Key, edition.Culture) is { } found ? news.Fields(found, edition.Culture).Number("year") : null;

    private Byline[] Bylines(Fields fields, string culture) => fields.Blocks("bylines")
        .Select(block => (block, Name: block.Text("name")))
        .Where(found => found.Name is not null)
        .Select(found => new Byline(
            found.Name!, news.FirstReference(found.block, "person", culture), found.block.Text("role"), found.block.Text("agency")))
        .ToArray();

    private static Correction[] Corrections(Fields fields) => fields.Blocks("corrections")
        .Where(block => block.Text("text") is not null)
        .Select(block => new Correction(block.Time("date") ?? DateTimeOffset.MinValue, block.Text("text")!))
        .OrderByDescending(correction => correction.Date)
        .ToArray();

    private static QuestionAnswer[] Questions(Fields fields) => fields.Blocks("questions")
        .Where(block => block.Text("question") is not null)
        .Select(block => new QuestionAnswer(block.Text("question")!, block.Markdown("answer") ?? ""))
        .ToArray();

    private Picture[] Pictures(Fields fields, string culture) => fields.Blocks("pictures")
        .Select(block => pictures.Read(block, "picture", culture, new PictureWords(block.Text("caption"), block.Text("credit"), block.Text("altText"))))
        .OfType<Picture>()
        .ToArray();

    private static DigestItem[] Items(Fields fields) => fields.Blocks("items")
        .Where(block => block.Text("headline") is not null)
        .Select(block => new DigestItem(
            block.Text("headline")!, block.Markdown("text"), block.Text("place"), block.Time("date"), WebAddress.Link(block.Text("link"))))
        .ToArray();

    private LiveEntry[] Entries(Fields fields, string culture) => fields.Blocks("entries")
        .Where(block => block.Time("time") is not null && block.Markdown("text") is not null)
        .Select(block => new LiveEntry(
            block.Element.Key, block.Time("time")!.Value, block.Text("headline"), block.Markdown("text")!, pictures.Read(block, "picture", culture)))
        .OrderByDescending(entry => entry.Time)
        .ToArray();
}
