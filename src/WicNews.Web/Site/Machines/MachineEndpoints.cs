using System.Text;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Machines;

/// <summary>The permanent address of every item, a story as ninjs, and oEmbed.</summary>
public static class MachineEndpoints
{
    public static void MapMachines(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            routes.MapRead(language.Prefix + "/id/{key:guid}", (Guid key, PageFactory pages) => Permanent(key, language, pages));
            routes.MapRead(language.Prefix + "/ninjs/{key:guid}", (HttpContext context, Guid key, PageFactory pages, PageCache cache) =>
                NinjsAsync(context, key, language, pages, cache));
        }
        routes.MapRead("/oembed", OEmbed);
    }

    /// <summary>Leads to where the item is now, in the language of the address if it exists in that, and in the other if not.</summary>
    private static IResult Permanent(Guid key, SiteLanguage language, PageFactory pages) =>
        pages.Sources.News.Reference(key, language.Culture) is { } reference && PageContext.Address(reference) is { } address
            ? Results.Redirect(address)
            : Results.Problem(title: "There is nothing under this id.", statusCode: StatusCodes.Status404NotFound);

    private static async Task NinjsAsync(HttpContext context, Guid key, SiteLanguage language, PageFactory pages, PageCache cache)
    {
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{language.Tag}|ninjs|{key}", () =>
        {
            var page = pages.Open(context, language, "/");
            return Task.FromResult(page.Find<Story>(key) is { } story
                ? new MadePage(Answer(200, "application/json; charset=utf-8", NinjsItem.Of(page, story)), page.Shown)
                : new MadePage(Answer(404, "application/problem+json", new { title = "There is no such story.", status = 404 }), [], MayBeKept: false));
        });
        await answer.WriteAsync(context);
    }

    private static IResult OEmbed(HttpContext context, string? url, string? format, PageFactory pages)
    {
        if (format is not (null or "json"))
            return Results.Problem(title: "Only JSON is offered.", statusCode: StatusCodes.Status501NotImplemented);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.AbsoluteUri.StartsWith(pages.BaseAddress(context) + "/", StringComparison.OrdinalIgnoreCase))
            return Results.Problem(title: "The url must be an address of this site.", statusCode: StatusCodes.Status400BadRequest);
        var (language, route) = SiteLanguage.Split(Uri.UnescapeDataString(address.AbsolutePath));
        var page = pages.Open(context, language, route);
        return pages.Sources.Paths.KeyOf(route, language.Culture) is { } key && page.Find<NewsItem>(key) is Story story
            ? Results.Text(Json.Write(OEmbedOf(page, story)), "application/json")
            : Results.Problem(title: "There is no story at this address.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Dictionary<string, object?> OEmbedOf(PageContext page, Story story) => new()
    {
        ["version"] = "1.0",
        ["type"] = "link",
        ["title"] = story.Headline,
        ["author_name"] = story.Bylines.Count > 0 ? string.Join(", ", story.Bylines.Select(byline => byline.Name)) : null,
        ["provider_name"] = page.SiteName,
        ["provider_url"] = page.Absolute("/"),
        ["thumbnail_url"] = story.LeadPicture is { } lead ? page.Absolute(page.Pictures.Address(lead, 640, PictureShape.Wide)) : null,
        ["thumbnail_width"] = story.LeadPicture is null ? null : 640,
        ["thumbnail_height"] = story.LeadPicture is null ? null : 360,
    };

    private static StoredAnswer Answer(int status, string contentType, object value) =>
        StoredAnswer.Of(status, contentType, Encoding.UTF8.GetBytes(Json.Write(value)));
}
