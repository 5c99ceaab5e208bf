using System.Net;
using System.Text;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>The whole of a story as plain HTML, for feed readers and other newsrooms: what was corrected, the body, and what its kind has besides.</summary>
public static class StoryHtml
{
    public static string Of(PageContext page, Story story)
    {
        var html = new StringBuilder();
        foreach (var correction in story.Corrections)
            AppendLine(html, Labelled(CorrectionOn(page, correction), correction.Text));
        if (story is Interview { Interviewees: { Count: > 0 } interviewees })
            AppendLine(html, Labelled(
                page.Words.Interviewees,
                string.Concat(interviewees.Select((guest, index) => guest.Name + page.Words.Joint(index, interviewees.Count)))));
        html.Append(page.PlainHtml(story.Body, highestHeading: 2, dateline: story.Opening));
        var number = 0;
        foreach (var part in Parts(page, story))
            Append(html, page, part, $"p{++number}");
        if (story is Digest { ContactLine: { } contact })
            AppendLine(html, Labelled(page.Words.Contact + page.Words.LabelEnd, contact));
        return html.ToString();
    }

    /// <summary>The same with whole addresses, for those who know nothing of this site's root.</summary>
    public static string WithWholeAddresses(PageContext page, Story story) => Of(page, story)
        .Replace("=\"/", $"=\"{page.Absolute("/")}", StringComparison.Ordinal)
        .Replace(", /media/", $", {page.Absolute("/media/")}", StringComparison.Ordinal);

    /// <summary>What stands before a correction's text.</summary>
    public static string CorrectionOn(PageContext page, Correction correction) =>
        page.Words.Correction + page.Words.InBrackets(page.Dates.Day(correction.Date)) + page.Words.LabelEnd;

    private static IEnumerable<Part> Parts(PageContext page, Story story) => story switch
    {
        Interview interview => interview.Questions.Select(pair => new Part { Heading = pair.Question, Text = pair.Answer }),
        Digest digest => digest.Items.Select(item => new Part
        {
            Heading = item.Headline,
            Link = item.Link,
            Note = string.Join(page.Words.Comma, new[] { item.Place, item.Date is { } date ? page.Dates.Day(date) : null }.OfType<string>()),
            Text = item.Text,
        }),
        LiveCoverage live => live.Entries.Select(entry => new Part
        {
            Heading = page.Dates.Moment(entry.Time) + page.Words.InBrackets(page.Words.WuzhenTime) + (entry.Headline is { } headline ? page.Words.Colon + headline : ""),
            Text = entry.Text,
            Picture = entry.Picture,
        }),
        PhotoStory photos => photos.Pictures.Select(picture => new Part { Picture = picture }),
        VideoStory video => OfVideo(page, video),
        _ => [],
    };

    /// <summary>A video of our own goes beside the text, with its type and length; one elsewhere is only a link.</summary>
    private static IEnumerable<Part> OfVideo(PageContext page, VideoStory video)
    {
        if (video is { VideoFile: null, VideoUrl: { } address })
            yield return new Part { Heading = page.Words.WatchAt(new Uri(address).Host), Link = address, Note = video.Duration is { } length ? Dates.Length(length) : "" };
        if (video.Transcript is { } transcript)
            yield return new Part { Heading = page.Words.Transcript, Text = transcript };
    }

    private static void Append(StringBuilder html, PageContext page, Part part, string idPrefix)
    {
        if (part.Heading is { } heading)
            html.Append("<h2>").Append(part.Link is { } link ? $"<a href=\"{Encode(link)}\">{Encode(heading)}</a>" : Encode(heading)).Append("</h2>\n");
        if (part.Note.Length > 0)
            AppendLine(html, Encode(part.Note));
        html.Append(page.PlainHtml(part.Text, highestHeading: 3, idPrefix));
        if (part.Picture is { } picture)
            Append(html, page, picture);
    }

    private static void Append(StringBuilder html, PageContext page, Picture picture)
    {
        var words = string.Join(' ', new[] { picture.Caption, picture.Credit is { } credit ? page.Words.Photo(credit) : null }.OfType<string>());
        html.Append("<figure><img src=\"").Append(Encode(page.Pictures.Address(picture, 1280, PictureShape.Whole)))
            .Append("\" alt=\"").Append(Encode(picture.AltText)).Append("\">");
        if (words.Length > 0)
            html.Append("<figcaption>").Append(Encode(words)).Append("</figcaption>");
        html.Append("</figure>\n");
    }

    private static void AppendLine(StringBuilder html, string line) => html.Append("<p>").Append(line).Append("</p>\n");

    private static string Labelled(string label, string text) => $"<strong>{Encode(label)}</strong> {Encode(text)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>One of the pieces that a story of its kind is made of; what it has not is not written.</summary>
    private sealed record Part
    {
        public string? Heading { get; init; }

        /// <summary>Where the heading leads.</summary>
        public string? Link { get; init; }

        /// <summary>A line under the heading.</summary>
        public string Note { get; init; } = "";

        /// <summary>Markdown as typed.</summary>
        public string? Text { get; init; }

        public Picture? Picture { get; init; }
    }
}
