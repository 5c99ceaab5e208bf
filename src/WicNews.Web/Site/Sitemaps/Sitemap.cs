using System.Xml.Linq;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sitemaps;

/// <summary>Sitemaps: an index, the stories of each year and language, standing pages and records, the last two days' news, pictures.</summary>
public static class Sitemap
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public static XDocument Index(IReadOnlyList<PageContext> pages)
    {
        var files = new List<string> { "/sitemaps/pages.xml", "/sitemaps/news.xml" };
        foreach (var page in pages)
            files.AddRange(page.Years().Select(year => $"/sitemaps/{page.Language.Tag}-{year}.xml"));
        return new XDocument(new XElement(Map + "sitemapindex",
            files.Select(file => new XElement(Map + "sitemap", new XElement(Map + "loc", pages[0].Absolute(file))))));
    }

    /// <summary>
    /// The stories of a year in one language, when each was last changed, and all their pictures. Null when the year has none; while the
    /// index is still being built nobody knows.
    /// </summary>
    public static XDocument? Stories(PageContext page, int year)
    {
        Story[] stories = [.. page.AllStories(year).Select(card => page.Find<Story>(card.Key)).OfType<Story>()];
        return stories.Length == 0 && page.SeesEverything ? null : Urls(stories.Select(story => Entry(page, story)));
    }

    private static XElement Entry(PageContext page, Story story) => new(Map + "url",
        new XElement(Map + "loc", page.Absolute(page.Address(story.Path ?? "/"))),
        new XElement(Map + "lastmod", Dates.Machine(story.LastWritten)),
        story.MorePictures.Prepend(story.LeadPicture).OfType<Picture>().DistinctBy(picture => picture.MediaKey).Select(picture =>
            new XElement(Image + "image", new XElement(Image + "loc", page.Absolute(page.Pictures.Address(picture, 1280, PictureShape.Whole))))));

    public static XDocument Pages(IReadOnlyList<PageContext> pages) =>
        Urls(pages.SelectMany(page => page.StandingRoutes().Select(route => new XElement(Map + "url", new XElement(Map + "loc", page.Absolute(page.Address(route)))))));

    /// <summary>What was filed within two days, as news search engines want it.</summary>
    public static XDocument Latest(IReadOnlyList<PageContext> pages) => Urls(pages.SelectMany(page =>
    {
        page.ShowsLatest = true;
        var since = page.Now - NewsAge;
        return page.Stories(new SearchFilters(), SearchLimits.PageSize).Cards.Where(card => card.Date >= since && card.Date <= page.Now).Select(card => new XElement(Map + "url",
            new XElement(Map + "loc", page.Absolute(card.Address)),
            new XElement(News + "news",
                new XElement(News + "publication", new XElement(News + "name", Feeds.XmlText.Clean(page.SiteName)), new XElement(News + "language", page.Language.IsChinese ? "zh-cn" : "en")),
                new XElement(News + "publication_date", Dates.Machine(card.Date)),
                new XElement(News + "title", Feeds.XmlText.Clean(card.Headline)))));
    }));

    private static XDocument Urls(IEnumerable<XElement> urls) => new(new XElement(Map + "urlset",
        new XAttribute(XNamespace.Xmlns + "news", News),
        new XAttribute(XNamespace.Xmlns + "image", Image),
        urls));
}
