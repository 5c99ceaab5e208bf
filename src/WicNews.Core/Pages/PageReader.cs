using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Content;

namespace WicNews.Core.Pages;

/// <summary>Makes the front page, standing pages and sections of published documents.</summary>
public sealed class PageReader(PublishedNews news)
{
    /// <summary>The page in that culture; null when the document is none or is not published in it.</summary>
    public NewsItem? Read(IPublishedContent content, string culture)
    {
        if (!content.Cultures.ContainsKey(culture))
            return null;
        var fields = news.Fields(content, culture);
        return content.ContentType.Alias switch
        {
            ContentAliases.Home => ReadHome(content, fields, culture),
            ContentAliases.Page => new Page
            {
                Identity = news.Identify(content, culture),
                Headline = fields.Text("headline") ?? news.Identify(content, culture).Name,
                Body = fields.Markdown("body") ?? "",
            },
            ContentAliases.Section => new Section
            {
                Identity = news.Identify(content, culture),
                Introduction = fields.Markdown("introduction"),
            },
            _ => null,
        };
    }

    private HomePage ReadHome(IPublishedContent content, Fields fields, string culture) => new()
    {
        Identity = news.Identify(content, culture),
        SiteName = fields.Text("siteName"),
        Tagline = fields.Text("tagline"),
        LeadStory = news.FirstReference(fields, "leadStory", culture),
        TopStories = news.References(fields, "topStories", culture),
        PicturesAndVideo = news.References(fields, "picturesAndVideo", culture),
        FeaturedSeries = news.References(fields, "featuredSeries", culture),
        AboutText = fields.Markdown("aboutText"),
    };
}
