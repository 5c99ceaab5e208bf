using Umbraco.Cms.Core.PublishedCache;
using WicNews.Cms.Previews;
using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Previews;

/// <summary>
/// Shows a draft on the site, for who may see it in the backoffice: the document as it is being written, everything round it as
/// readers see it. Nothing of it is kept anywhere. Who may not read all of the document is told so; to everybody else the address is one
/// that nothing answers.
/// </summary>
public sealed class PreviewPages(PreviewAccess access, IPublishedContentCache drafts, PageFactory pages, PageRenderer renderer, ContentPages contents, ContentRouter site)
{
    public async Task AnswerAsync(HttpContext context, Guid key)
    {
        var language = SiteLanguage.All.FirstOrDefault(known => known.Culture.Equals(context.Request.Query["culture"], StringComparison.OrdinalIgnoreCase)) ?? SiteLanguage.English;
        var right = await access.OfAsync(context, key);
        var item = right == PreviewRight.Whole ? Find(key, language) : null;
        if (right == PreviewRight.None || (right == PreviewRight.Whole && item is null))
        {
            await site.AnswerAsync(context);
            return;
        }

        var made = item is null
            ? await RefuseAsync(pages.Open(context, language, "/"))
            : await ShowAsync(pages.Open(context, language, item.Path ?? "/"), item);
        context.Request.Headers.IfNoneMatch = default;
        context.Response.OnStarting(() => SetHeaders(context.Response.Headers));
        await made.Answer.WriteAsync(context);
    }

    private Task<MadePage> ShowAsync(PageContext page, NewsItem item)
    {
        page.IsPreview = true;
        return contents.RenderAsync(page, item, 1);
    }

    private Task<MadePage> RefuseAsync(PageContext page) =>
        renderer.RenderAsync<RefusedPreview, SiteLanguage>(page, page.Language, StatusCodes.Status403Forbidden, mayBeKept: false);

    private NewsItem? Find(Guid key, SiteLanguage language) =>
        drafts.GetById(preview: true, key) is { } draft ? pages.Sources.Reader.Read(draft, language.Culture) : null;

    // The backoffice's preview window frames the page; no other site may, and no cache or index may keep it.
    private static Task SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.Remove("ETag");
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        return Task.CompletedTask;
    }
}
