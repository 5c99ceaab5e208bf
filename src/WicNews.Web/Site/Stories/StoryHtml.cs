using System.Net;
using System.Text;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>The whole of a story as plain HTML, for feed readers and other newsrooms: the body, and what its kind has besides.</summary>
public static class StoryHtml
{
    public static string Of(PageContext page, Story story)
    {
        var html = new StringBuilder(page.PlainHtml(story.Body, highestHeading: 2));
        foreach (var (heading, text, picture) in Parts(page, story))
        {
            if (heading is not null)
                html.Append("<h2>").Append(WebUtility.HtmlEncode(heading)).Append("</h2>\n");
            html.Append(page.PlainHtml(text, highestHeading: 3));
            if (picture is not null)
                Append(html, page, picture);
        }
        return html.ToString();
    }

    /// <summary>The same with whole addresses, for those who know nothing of this site's root.</summary>
    public static string WithWholeAddresses(PageContext page, Story story) => Of(page, story)
        .Replace("=\"/", $"=\"{page.Absolute("/")}", StringComparison.Ordinal)
        .Replace(", /media/", $", {page.Absolute("/media/")}", StringComparison.Ordinal);

    private static IEnumerable<(string? Heading, string? Text, Picture? Picture)> Parts(PageContext page, Story story) => story switch
    {
        Interview interview => interview.Questions.Select(pair => ((string?)pair.Question, (string?)pair.Answer, (Picture?)null)),
        Digest digest => digest.Items.Select(item => ((string?)item.Headline, item.Text, (Picture?)null)),
        LiveCoverage live => live.Entries.Select(entry => ((string?)$"{page.Dates.Moment(entry.Time)} {entry.Headline}".Trim(), (string?)entry.Text, entry.Picture)),
        PhotoStory photos => photos.Pictures.Select(picture => ((string?)null, (string?)null, (Picture?)picture)),
        VideoStory { Transcript: { } transcript } => [(page.Words.Transcript, transcript, null)],
        _ => [],
    };

    private static void Append(StringBuilder html, PageContext page, Picture picture)
    {
        var words = string.Join(' ', new[] { picture.Caption, picture.Credit is { } credit ? page.Words.Photo(credit) : null }.OfType<string>());
        html.Append("<figure><img src=\"").Append(WebUtility.HtmlEncode(page.Pictures.Address(picture, 1280, PictureShape.Whole)))
            .Append("\" alt=\"").Append(WebUtility.HtmlEncode(picture.AltText)).Append("\">");
        if (words.Length > 0)
            html.Append("<figcaption>").Append(WebUtility.HtmlEncode(words)).Append("</figcaption>");
        html.Append("</figure>\n");
    }
}
