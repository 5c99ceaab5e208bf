using System.Xml.Linq;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary><c>/search</c> and <c>/search/feed</c>, in each language.</summary>
public static class SearchPages
{
    public const string Route = "/search";
    public const string FeedRoute = "/search/feed";

    public static void MapSearchPages(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            var site = routes.MapGroup(language.Prefix).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(SearchRate.Policy);
            site.MapRead(Route, (HttpContext context, PageFactory pages, PageRenderer renderer) => ShowAsync(context, pages, renderer, language));
            site.MapRead(FeedRoute, (HttpContext context, PageFactory pages) => FeedAsync(context, pages, language));
        }
    }

    private static async Task ShowAsync(HttpContext context, PageFactory pages, PageRenderer renderer, SiteLanguage language)
    {
        if (SiteRequest.OneSpelling(context.Request, language.Prefix + Route) is { } address)
        {
            await StoredAnswer.Redirect(address).WriteAsync(context);
            return;
        }
        var page = pages.Open(context, language, Route);
        var (request, _) = SearchRequestReader.Read(context.Request.Query);
        var made = await renderer.RenderAsync<SearchPage, SearchModel>(page, SearchModel.Build(page, pages.Sources.Index, request.Named(pages.Sources.Index.Authorities)));
        await made.Answer.WriteAsync(context);
    }

    private static async Task FeedAsync(HttpContext context, PageFactory pages, SiteLanguage language)
    {
        context.Response.LetAllSitesRead();
        var page = pages.Open(context, language, Route);
        var (request, _) = SearchRequestReader.Read(context.Request.Query);
        XDocument feed = SearchFeed.Write(page, pages.Sources.Index, request.Named(pages.Sources.Index.Authorities));
        await StoredAnswer.Of(StatusCodes.Status200OK, "application/rss+xml; charset=utf-8", XmlText.Bytes(feed)).WriteAsync(context);
    }
}
