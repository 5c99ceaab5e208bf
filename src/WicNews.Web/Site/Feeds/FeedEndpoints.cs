using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds;

/// <summary><c>/feeds/rss</c>, <c>/feeds/atom</c>, <c>/feeds/json</c> with the filters of <see cref="FeedFilter"/>, and a page that lists them.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            routes.MapRead(language.Prefix + "/feeds/{format:regex(^(rss|atom|json)$)}", (HttpContext context, string format, PageFactory pages, PageCache cache, UnkeptRate rate) =>
                AnswerAsync(context, language, format, pages, cache, rate));
            routes.MapPage(language, "/feeds/", (page, renderer) => renderer.RenderAsync<FeedsPage, FeedsModel>(page, FeedsModel.Build(page)));
        }
    }

    private static async Task AnswerAsync(HttpContext context, SiteLanguage language, string format, PageFactory pages, PageCache cache, UnkeptRate rate)
    {
        context.Response.LetAllSitesRead();
        format = format.ToLowerInvariant();
        if (SiteRequest.OneSpelling(context.Request, $"{language.Prefix}/feeds/{format}") is { } address)
        {
            await StoredAnswer.Redirect(address).WriteAsync(context);
            return;
        }
        if (FeedFilter.Read(context.Request.Query, pages.Sources.Index, language.Culture) is not { } filter)
        {
            await Results.Problem(title: "There is no such feed.", detail: "The year, type or name in the address is not known.", statusCode: StatusCodes.Status404NotFound).ExecuteAsync(context);
            return;
        }
        var self = $"{language.Prefix}/feeds/{format}{filter.Query}";
        if (!filter.IsOften && !rate.MayHaveMore(context))
        {
            await rate.RefuseAsync(context);
            return;
        }
        // The hub is told of feeds by one filter at most: see WebSubTopics.
        var hub = filter.IsOften ? pages.WebSubHub : null;
        if (hub is not null)
            context.Response.Headers.Link = $"<{hub}>; rel=\"hub\", <{pages.BaseAddress(context)}{self}>; rel=\"self\"";
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{self}", () =>
        {
            var page = pages.Open(context, language, "/feeds/");
            var feed = Feed.Build(page, filter, self) with { Hub = hub };
            return Task.FromResult(new MadePage(Write(page, feed, format), page.Shown, page.ShowsLatest, page.MayBeKept && filter.IsOften));
        });
        await answer.WriteAsync(context);
    }

    private static StoredAnswer Write(PageContext page, Feed feed, string format) => format switch
    {
        "rss" => StoredAnswer.Of(200, "application/rss+xml; charset=utf-8", XmlText.Bytes(RssFeed.Write(page, feed))),
        "atom" => StoredAnswer.Of(200, "application/atom+xml; charset=utf-8", XmlText.Bytes(AtomFeed.Write(page, feed))),
        _ => Json.Answer(200, "application/feed+json; charset=utf-8", JsonFeed.Write(page, feed)),
    };
}
