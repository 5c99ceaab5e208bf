using System.Globalization;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Machines;

/// <summary>oEmbed 1.0: a story as a link with a small picture, for other sites.</summary>
public static class OEmbed
{
    /// <summary>Widths of the small picture, the best first.</summary>
    private static readonly int[] Widths = [640, 480, 320, 160];

    private const string NoStory = "There is no story at this address.";

    public static async Task AnswerAsync(HttpContext context, string? url, string? format, PageFactory pages, PageCache cache)
    {
        context.Response.LetAllSitesRead();
        if (format is not (null or "json"))
            await RefuseAsync(context, StatusCodes.Status501NotImplemented, "Only JSON is offered.");
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.AbsoluteUri.StartsWith(pages.BaseAddress(context) + "/", StringComparison.OrdinalIgnoreCase))
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The url must be an address of this site.");
        else if (Most(context.Request.Query, "maxwidth") is not { } maxWidth || Most(context.Request.Query, "maxheight") is not { } maxHeight)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "maxwidth and maxheight are numbers of pixels.");
        else if (KeyAt(pages.Sources, Uri.UnescapeDataString(address.AbsolutePath)) is not (var language, var key))
            await RefuseAsync(context, StatusCodes.Status404NotFound, NoStory);
        else
            await SendAsync(context, language, key, Widths.FirstOrDefault(width => width <= maxWidth && HeightOf(width) <= maxHeight), pages, cache);
    }

    private static Task RefuseAsync(HttpContext context, int status, string title) => Results.Problem(title: title, statusCode: status).ExecuteAsync(context);

    /// <summary>What is at an address; at a permanent one in the language that the item exists in, as readers are led there.</summary>
    private static (SiteLanguage Language, Guid Key)? KeyAt(SiteSources sources, string path)
    {
        var (language, route) = SiteLanguage.Split(path);
        if (ContentPaths.FromPermanent(route) is { } permanent)
            return sources.News.Reference(permanent, language.Culture) is { } reference ? (SiteLanguage.Of(reference.Culture), permanent) : null;
        return sources.Paths.KeyOf(route, language.Culture) is { } key ? (language, key) : null;
    }

    private static async Task SendAsync(HttpContext context, SiteLanguage language, Guid key, int width, PageFactory pages, PageCache cache)
    {
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{language.Tag}|oembed|{key}|{width}", () =>
        {
            var page = pages.Open(context, language, "/");
            if (page.Find<Story>(key) is not { } story)
                return Task.FromResult(new MadePage(Json.Problem(404, NoStory), [], MayBeKept: false));
            StoryModels.ShowFurniture(page, story);
            return Task.FromResult(new MadePage(Json.Answer(200, "application/json; charset=utf-8", Of(page, story, width)), page.Shown, page.ShowsLatest, page.MayBeKept));
        });
        await answer.WriteAsync(context);
    }

    /// <param name="page">In whose language it is.</param>
    /// <param name="story">The story.</param>
    /// <param name="width">Of the small picture; 0 where none fits.</param>
    private static Dictionary<string, object?> Of(PageContext page, Story story, int width)
    {
        var picture = width == 0 ? null : story.LeadPicture;
        var size = picture is null ? default : PictureSources.SizeAt(picture, width, PictureShape.Wide);
        return new Dictionary<string, object?>
        {
            ["version"] = "1.0",
            ["type"] = "link",
            ["title"] = story.Headline,
            ["author_name"] = story.Bylines.Count > 0 ? string.Join(", ", story.Bylines.Select(byline => byline.Name)) : null,
            ["provider_name"] = page.SiteName,
            ["provider_url"] = page.Absolute(page.Address("/")),
            ["thumbnail_url"] = picture is null ? null : page.Absolute(page.Pictures.Address(picture, width, PictureShape.Wide)),
            ["thumbnail_width"] = picture is null ? null : size.Width,
            ["thumbnail_height"] = picture is null ? null : size.Height,
        };
    }

    private static int HeightOf(int width) => width * 9 / 16;

    /// <summary>The number asked for, the largest where none is; null for what is no number.</summary>
    private static int? Most(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } typed ? int.MaxValue
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;
}
