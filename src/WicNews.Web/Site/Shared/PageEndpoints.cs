using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.Shared;

/// <summary>Maps pages that stand at an address of their own and vary by nothing else.</summary>
public static class PageEndpoints
{
    public static void MapPage(this IEndpointRouteBuilder routes, SiteLanguage language, string route, Func<PageContext, PageRenderer, Task<MadePage>> make) =>
        routes.MapRead(language.Prefix + route, async (HttpContext context, PageFactory pages, PageRenderer renderer, PageCache cache) =>
        {
            if (!context.Request.Path.Value!.EndsWith('/'))
            {
                await StoredAnswer.Redirect(language.Prefix + route).WriteAsync(context);
                return;
            }
            var answer = await cache.GetAsync(
                $"{pages.BaseAddress(context)}|{language.Tag}|{route}", () => make(pages.Open(context, language, route), renderer));
            await answer.WriteAsync(context);
        });
}
