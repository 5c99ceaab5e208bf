using System.Xml.Linq;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sitemaps;

/// <summary>Sitemaps: an index, the stories of each year and language, standing pages and records, the last two days' news, pictures.</summary>
public static class Sitemap
{
    /// <summary>The address of the map of the last two days' news.</summary>
    public const string NewsFile = "/sitemaps/news.xml";

    /// <summary>The name of the files with all that is no story.</summary>
    public const string PagesFile = "/sitemaps/pages";

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    // What the format allows.
    private const int MostNews = 1_000;

    // Far less than the format allows: little is made anew when something changes.
    private const int MostStories = 2_000;
    private const int MostPages = 20_000;

    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public static XDocument Index(IReadOnlyList<PageContext> pages)
    {
        var ofPages = Routes(pages).Chunk(MostPages).Select((_, index) => File(PagesFile, index + 1));
        return new XDocument(new XElement(Map + "sitemapindex", ofPages.Append(NewsFile).Select(file => Entry(pages[0], file)).Concat(pages.SelectMany(StoriesFiles))));
    }

    private static IEnumerable<XElement> StoriesFiles(PageContext page) => page.Years().SelectMany(year =>
        page.LastWritten(new SearchFilters { Years = [year] }, MostStories).Select((written, index) => Entry(page, File(StoriesFile(page.Language, year), index + 1), written)));

    private static XElement Entry(PageContext page, string file, DateTimeOffset? written = null) => new(Map + "sitemap", new XElement(Map + "loc", page.Absolute(file)), LastWritten(written));

    private static XElement? LastWritten(DateTimeOffset? written) => written is { } moment ? new XElement(Map + "lastmod", Dates.Machine(moment)) : null;

    /// <summary>The address of one file of several. The first is called as if it were the only one.</summary>
    /// <param name="name">The files' name, such as <see cref="PagesFile"/>.</param>
    /// <param name="file">Which file, from 1 on.</param>
    public static string File(string name, int file) => file == 1 ? $"{name}.xml" : $"{name}-{file}.xml";

    /// <summary>The name of the files with the stories of a year.</summary>
    public static string StoriesFile(SiteLanguage language, int year) => $"/sitemaps/{language.Tag}-{year}";

    /// <summary>
    /// The stories of a year in one language, when each was last changed, and all their pictures: the oldest first, so that a new story
    /// leaves the files before the last as they are. Null when there is no such file; while the index is still being built nobody knows.
    /// </summary>
    public static XDocument? Stories(PageContext page, int year, int file)
    {
        ShowEdition(page, year);
        XElement[] stories = [.. page.AllStories(new SearchFilters { Years = [year] }, isOldestFirst: true).Skip((file - 1) * MostStories).Take(MostStories).Select(hit => Entry(page, hit))];
        return stories.Length == 0 && page.SeesEverything ? null : Urls(stories);
    }

    /// <summary>
    /// A year's maps are made anew when a story of it changes, as it may move those after it: not when one of another year does. Of a story
    /// that leaves the year only the map that had it is certain to know: those after it may repeat a story until their time is over. What
    /// lies under no edition lies right below the front page, and concerns every page.
    /// </summary>
    private static void ShowEdition(PageContext page, int year)
    {
        if (page.EditionOf(year) is { } edition)
            page.Show(edition);
        else
            page.ShowsLatest = true;
    }

    private static XElement Entry(PageContext page, SearchHit story)
    {
        page.Show(story.Key);
        var pictures = story.Picture is { } lead ? story.MorePictures.Prepend(lead) : [];
        return new XElement(Map + "url",
            new XElement(Map + "loc", page.Absolute(story.Url)),
            LastWritten(story.Changed ?? story.Date),
            pictures.Select(page.Picture).OfType<Picture>().Select(picture =>
                new XElement(Image + "image", new XElement(Image + "loc", page.Absolute(page.Pictures.Address(picture, 1280, PictureShape.Whole))))));
    }

    /// <summary>All that is no story, in every language. Null when there is no such file.</summary>
    public static XDocument? Pages(IReadOnlyList<PageContext> pages, int file)
    {
        XElement[] routes = [.. Routes(pages).Skip((file - 1) * MostPages).Take(MostPages).Select(address => new XElement(Map + "url", new XElement(Map + "loc", address)))];
        return routes.Length == 0 ? null : Urls(routes);
    }

    private static IEnumerable<string> Routes(IReadOnlyList<PageContext> pages) =>
        pages.SelectMany(page => page.StandingRoutes().Select(route => page.Absolute(page.Address(route))));

    /// <summary>What was filed within two days, as news search engines want it; in each language as many as one map may hold together with the other's.</summary>
    public static XDocument Latest(IReadOnlyList<PageContext> pages) => Urls(pages.SelectMany(page =>
    {
        page.ShowsLatest = true;
        var since = page.Now - NewsAge;
        return page.AllStories(new SearchFilters { From = since.WuzhenDay(), To = page.Now.WuzhenDay() })
            .Where(hit => hit.Date >= since && hit.Date <= page.Now)
            .Take(MostNews / pages.Count)
            .Select(hit => NewsEntry(page, hit));
    }));

    private static XElement NewsEntry(PageContext page, SearchHit hit)
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
