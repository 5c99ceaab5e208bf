using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.Shared;

/// <summary>Maps pages that stand at an address of their own and vary by nothing else, but for the number of a list's page.</summary>
public static class PageEndpoints
{
    public static void MapPage(this IEndpointRouteBuilder routes, SiteLanguage language, string route, Func<PageContext, PageRenderer, Task<MadePage>> make) =>
        // Otherwise one page could be had, and kept, under hundreds of numbers.
        MapNumbered(routes, language, route, _ => 1, (page, renderer, _) => make(page, renderer));

    /// <summary>Maps a list that goes on on further pages, <c>?page=2</c>.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes, SiteLanguage language, string route, Func<PageContext, PageRenderer, int, Task<MadePage>> make) =>
        MapNumbered(routes, language, route, request => SiteRequest.Of(request).Number, make);

    private static void MapNumbered(
        IEndpointRouteBuilder routes, SiteLanguage language, string route, Func<HttpRequest, int> numberOf, Func<PageContext, PageRenderer, int, Task<MadePage>> make) =>
        routes.MapRead(language.Prefix + route, async (HttpContext context, PageFactory pages, PageRenderer renderer, PageCache cache) =>
        {
            if (!context.Request.Path.Value!.EndsWith('/'))
            {
                await StoredAnswer.Redirect(language.Prefix + route).WriteAsync(context);
                return;
            }
            var number = numberOf(context.Request);
            var answer = await cache.GetAsync(
                $"{pages.BaseAddress(context)}|{language.Tag}|{route}|{number}", () => make(pages.Open(context, language, route), renderer, number));
            await answer.WriteAsync(context);
        });
}
