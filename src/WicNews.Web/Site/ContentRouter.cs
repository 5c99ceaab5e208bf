using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.MostReadStories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site;

/// <summary>
/// Answers every address that no other endpoint has: the item behind it, the way to it if it moved, or that it is gone or never was.
/// </summary>
public sealed class ContentRouter(PageFactory pages, ContentPages contents, PageRenderer renderer, PageCache cache, FormerAddresses former, ReadCounter reads, LanguageHosts hosts)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (hosts.LeadsTo(context.Request) is { } elsewhere)
        {
            // For now only: editors may give the hostname to something else.
            await StoredAnswer.Redirect(elsewhere, StatusCodes.Status302Found).WriteAsync(context);
            return;
        }
        var request = SiteRequest.Of(context.Request);
        if (request.Language.Prefix + request.Canonical != context.Request.Path.Value)
        {
            await StoredAnswer.Redirect(request.Language.Prefix + SiteRequest.Escape(request.Canonical) + context.Request.QueryString).WriteAsync(context);
            return;
        }
        await SendAsync(context, await cache.GetAsync(KeyOf(context, request), () => MakeAsync(context, request)));
    }

    /// <summary>
    /// Sends a page that is kept, before anything else looks at the request: who asks and with what rights makes no difference to it.
    /// False where none is kept, with nothing sent.
    /// </summary>
    public async ValueTask<bool> TryAnswerKeptAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return false;
        var request = SiteRequest.Of(context.Request);
        // "/zh" and "/ZH/" are other spellings, and are redirected.
        if (context.Request.Path.Value != request.Language.Prefix + request.Route || cache.Find(KeyOf(context, request)) is not { } answer)
            return false;
        if (hosts.LeadsTo(context.Request) is not null)
            return false;
        await SendAsync(context, answer);
        return true;
    }

    // Only addresses in their one spelling come to be kept.
    private string KeyOf(HttpContext context, SiteRequest request) => $"{pages.BaseAddress(context)}|{request.Language.Tag}|{request.Route}|{request.Number}";

    private async Task SendAsync(HttpContext context, StoredAnswer answer)
    {
        await answer.WriteAsync(context);
        reads.Count(context.Request, answer);
    }

    private async Task<MadePage> MakeAsync(HttpContext context, SiteRequest request)
    {
        var page = pages.Open(context, request.Language, request.Route);
        if (pages.Sources.Paths.KeyOf(request.Route, request.Language.Culture) is { } key && page.Find<NewsItem>(key) is { } item)
        {
            // Umbraco finds a document under more than one spelling; readers get it under one.
            if (item.Path is not null && item.Path != request.Route)
                return new MadePage(StoredAnswer.Redirect(page.Address(SiteRequest.Escape(item.Path))), page.Shown, MayBeKept: page.IsAtKnownHost);
            // Otherwise one page could be had, and kept, under hundreds of numbers.
            if (request.Number > 1 && !ContentPages.HasMorePages(item))
                return new MadePage(StoredAnswer.Redirect(page.Address(SiteRequest.Escape(request.Route))), [], MayBeKept: false);
            return await contents.RenderAsync(page, item, request.Number);
        }
        var before = await former.KeyOfAsync(request.Route, request.Language.Culture);
        if (before is { } renamed && pages.Sources.Paths.PathOf(renamed, request.Language.Culture) is { } moved)
            return new MadePage(StoredAnswer.Redirect(page.Address(SiteRequest.Escape(moved))), [], MayBeKept: false);
        // Most records have names of their own in each language: the other language's is a spelling of this one's.
        if (pages.Sources.Paths.KeyOf(request.Route, request.Language.Other.Culture) is { } foreign && pages.Sources.Paths.PathOf(foreign, request.Language.Culture) is { } own)
            return new MadePage(StoredAnswer.Redirect(page.Address(SiteRequest.Escape(own))), [], MayBeKept: false);
        return await renderer.RenderMissingAsync(page, MissingModel.Build(page, former.IsWithdrawn(request.Route, request.Language.Culture, before)));
    }
}
