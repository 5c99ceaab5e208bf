using System.Xml.Linq;
using WicNews.Core.Content;
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
    // What the format allows.
    private const int MostNews = 1_000;

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
        ShowEdition(page, year);
        Story[] stories = [.. page.AllStories(new SearchFilters { Years = [year] }).Select(hit => page.Find<Story>(hit.Key)).OfType<Story>()];
        return stories.Length == 0 && page.SeesEverything ? null : Urls(stories.Select(story => Entry(page, story)));
    }

    /// <summary>
    /// A year's map is read from every story of it, and made anew when one changes: not when one of another year does. What lies under no
    /// edition lies right below the front page, and concerns every page.
    /// </summary>
    private static void ShowEdition(PageContext page, int year)
    {
        if (page.EditionOf(year) is { } edition)
            page.Show(edition);
        else
            page.ShowsLatest = true;
    }

    private static XElement Entry(PageContext page, Story story) => new(Map + "url",
        new XElement(Map + "loc", page.Absolute(page.Address(story.Path ?? "/"))),
        new XElement(Map + "lastmod", Dates.Machine(story.LastWritten)),
        story.MorePictures.Prepend(story.LeadPicture).OfType<Picture>().DistinctBy(picture => picture.MediaKey).Select(picture => Entry(page, picture)));

    private static XElement Entry(PageContext page, Picture picture)
    {
        page.Show(picture.MediaKey);
        return new XElement(Image + "image", new XElement(Image + "loc", page.Absolute(page.Pictures.Address(picture, 1280, PictureShape.Whole))));
    }

    public static XDocument Pages(IReadOnlyList<PageContext> pages) =>
        Urls(pages.SelectMany(page => page.StandingRoutes().Select(route => new XElement(Map + "url", new XElement(Map + "loc", page.Absolute(page.Address(route)))))));

    /// <summary>What was filed within two days, as news search engines want it; in each language as many as one map may hold together with the other's.</summary>
    public static XDocument Latest(IReadOnlyList<PageContext> pages) => Urls(pages.SelectMany(page =>
    {
        page.ShowsLatest = true;
        var since = page.Now - NewsAge;
        return page.AllStories(new SearchFilters { From = since.WuzhenDay(), To = page.Now.WuzhenDay() })
            .Where(hit => hit.Date >= since && hit.Date <= page.Now)
            .Take(MostNews / pages.Count)
            .Select(hit => Entry(page, hit));
    }));

    private static XElement Entry(PageContext page, SearchHit hit)
    {
        page.Show(hit.Key);
        return new XElement(Map + "url",
            new XElement(Map + "loc", page.Absolute(hit.Url)),
            new XElement(News + "news",
                new XElement(News + "publication", new XElement(News + "name", Feeds.XmlText.Clean(page.SiteName)), new XElement(News + "language", page.Language.IsChinese ? "zh-cn" : "en")),
                new XElement(News + "publication_date", Dates.Machine(hit.Date!.Value)),
                new XElement(News + "title", Feeds.XmlText.Clean(hit.Title))));
    }

    private static XDocument Urls(IEnumerable<XElement> urls) => new(new XElement(Map + "urlset",
        new XAttribute(XNamespace.Xmlns + "news", News),
        new XAttribute(XNamespace.Xmlns + "image", Image),
        urls));
}
