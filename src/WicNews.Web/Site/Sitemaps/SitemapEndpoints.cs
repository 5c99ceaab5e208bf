using System.Globalization;
using System.Text;
using System.Xml.Linq;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Sitemaps;

/// <summary><c>/sitemap.xml</c>, the files that it names, and <c>/robots.txt</c>.</summary>
public static class SitemapEndpoints
{
    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapSitemap("/sitemap.xml", Sitemap.Index);
        routes.MapSitemap(Sitemap.NewsFile, Sitemap.Latest);
        foreach (var further in (string[])["", "-{file:int:range(2,9999)}"])
        {
            routes.MapRead($"{Sitemap.PagesFile}{further}.xml", (HttpContext context, PageFactory pages, PageCache cache) =>
                AnswerAsync(context, Sitemap.File(Sitemap.PagesFile, FileOf(context)), pages, cache, contexts => Sitemap.Pages(contexts, FileOf(context))));
            foreach (var language in SiteLanguage.All)
                routes.MapRead($"/sitemaps/{language.Tag}-{{year:int:range(1000,9999)}}{further}.xml", (HttpContext context, int year, PageFactory pages, PageCache cache) =>
                    AnswerAsync(context, Sitemap.File(Sitemap.StoriesFile(language, year), FileOf(context)), pages, cache,
                        contexts => Sitemap.Stories(contexts.First(page => page.Language == language), year, FileOf(context))));
        }
        routes.MapRead("/robots.txt", (HttpContext context, PageFactory pages) => StoredAnswer.Of(200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(
            $"User-agent: *\nDisallow: /umbraco/\nDisallow: /search?\nDisallow: /zh/search?\nDisallow: /search/feed?\nDisallow: /zh/search/feed?\n\nSitemap: {pages.BaseAddress(context)}/sitemap.xml\n")).WriteAsync(context));
    }

    private static void MapSitemap(this IEndpointRouteBuilder routes, string route, Func<IReadOnlyList<PageContext>, XDocument> make) =>
        routes.MapRead(route, (HttpContext context, PageFactory pages, PageCache cache) => AnswerAsync(context, route, pages, cache, make));

    private static int FileOf(HttpContext context) => context.GetRouteValue("file") is string typed ? int.Parse(typed, CultureInfo.InvariantCulture) : 1;

    /// <param name="context">The request.</param>
    /// <param name="address">The map's address in its one spelling: routing takes numbers with noughts before them too.</param>
    /// <param name="pages">Opens its pages.</param>
    /// <param name="cache">Where it is kept.</param>
    /// <param name="make">Makes the map; null where there is none.</param>
    private static async Task AnswerAsync(HttpContext context, string address, PageFactory pages, PageCache cache, Func<IReadOnlyList<PageContext>, XDocument?> make)
    {
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{address}", () =>
        {
            var contexts = SiteLanguage.All.Select(language => pages.Open(context, language, "/")).ToArray();
            if (make(contexts) is not { } document)
                return Task.FromResult(new MadePage(Missing(), [], MayBeKept: false));
            var map = StoredAnswer.Of(200, "application/xml; charset=utf-8", XmlText.Bytes(document));
            return Task.FromResult(new MadePage(map, contexts.SelectMany(page => page.Shown).ToHashSet(), contexts.Any(page => page.ShowsLatest), MayBeKept: contexts[0].MayBeKept));
        });
        await answer.WriteAsync(context);
    }

    private static StoredAnswer Missing() => StoredAnswer.Of(404, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes("There is no such sitemap.\n"));
}
