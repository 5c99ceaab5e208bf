using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Machines;

/// <summary>The permanent address of every item, a story as ninjs, and oEmbed.</summary>
public static class MachineEndpoints
{
    public static void MapMachines(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            routes.MapRead(language.Prefix + "/id/{key:guid}", (HttpContext context, Guid key, PageFactory pages, PageRenderer renderer, FormerAddresses former) => PermanentAsync(context, key, language, pages, renderer, former));
            routes.MapRead(language.Prefix + "/ninjs/{key:guid}", (HttpContext context, Guid key, PageFactory pages, PageCache cache, FormerAddresses former) =>
                NinjsAsync(context, key, language, pages, cache, former));
        }
        routes.MapRead("/oembed", OEmbed.AnswerAsync);
    }

    /// <summary>Leads to where the item is now, in the language of the address if it exists in that, and in the other if not.</summary>
    private static async Task PermanentAsync(HttpContext context, Guid key, SiteLanguage language, PageFactory pages, PageRenderer renderer, FormerAddresses former)
    {
        if (pages.Sources.News.Reference(key, language.Culture) is { } reference && PageContext.Address(reference) is { } address)
        {
            await Results.Redirect(SiteRequest.Escape(address)).ExecuteAsync(context);
            return;
        }
        // Readers follow such addresses from citations. There are no words in an id to guess from.
        var page = pages.Open(context, language, ContentPaths.Permanent(key));
        var made = await renderer.RenderMissingAsync(page, MissingModel.OfNoWords(page, former.IsWithdrawn(key, language.Culture)));
        await made.Answer.WriteAsync(context);
    }

    private static async Task NinjsAsync(HttpContext context, Guid key, SiteLanguage language, PageFactory pages, PageCache cache, FormerAddresses former)
    {
        context.Response.LetAllSitesRead();
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{language.Tag}|ninjs|{key}", () =>
        {
            var page = pages.Open(context, language, "/");
            if (page.Find<Story>(key) is not { } story)
                return Task.FromResult(new MadePage(Without(page, key, former.IsWithdrawn(key, language.Culture)), [], MayBeKept: false));
            StoryModels.ShowFurniture(page, story);
            return Task.FromResult(new MadePage(Json.Answer(200, "application/json; charset=utf-8", NinjsItem.Of(page, story)), page.Shown, page.ShowsLatest, page.MayBeKept));
        });
        await answer.WriteAsync(context);
    }

    /// <summary>Where there is no such story: that it never was, or that it is to be taken down by those who have it.</summary>
    private static StoredAnswer Without(PageContext page, Guid key, bool isWithdrawn) => isWithdrawn
        ? Json.Answer(410, "application/json; charset=utf-8", NinjsItem.OfWithdrawn(page, key))
        : Json.Problem(404, "There is no such story.");
}
