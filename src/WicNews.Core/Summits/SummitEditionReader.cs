using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Summits;

/// <summary>Makes a summit edition of a published document.</summary>
public sealed class SummitEditionReader(PublishedNews news, PictureReader pictures)
{
    /// <summary>The edition in that culture; null when the document is none, has no year or is not published in it.</summary>
    public SummitEdition? Read(IPublishedContent content, string culture)
    {
        if (content.ContentType.Alias != ContentAliases.SummitEdition || !content.Cultures.ContainsKey(culture))
            return null;
        var fields = news.Fields(content, culture);
        if (fields.Number("year") is not { } year)
            return null;
        return new SummitEdition
        {
            Identity = news.Identify(content, culture),
            Year = year,
            Start = fields.Day("startDate"),
            End = fields.Day("endDate"),
            Theme = fields.Text("theme"),
            Place = fields.Text("place"),
            Introduction = fields.Markdown("introduction"),
            Figures = fields.Blocks("figures")
                .Where(block => block.Text("value") is not null && block.Text("label") is not null)
                .Select(block => new Figure(block.Text("value")!, block.Text("label")!))
                .ToArray(),
            HeroPicture = pictures.Read(fields, "heroPicture", culture),
        };
    }
}
