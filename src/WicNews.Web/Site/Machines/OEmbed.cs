using System.Globalization;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Machines;

/// <summary>oEmbed 1.0: a story as a link with a small picture, for other sites.</summary>
public static class OEmbed
{
    /// <summary>Widths of the small picture, the best first.</summary>
    private static readonly int[] Widths = [640, 480, 320, 160];

    public static IResult Answer(HttpContext context, string? url, string? format, PageFactory pages)
    {
        if (format is not (null or "json"))
            return Results.Problem(title: "Only JSON is offered.", statusCode: StatusCodes.Status501NotImplemented);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.AbsoluteUri.StartsWith(pages.BaseAddress(context) + "/", StringComparison.OrdinalIgnoreCase))
            return Results.Problem(title: "The url must be an address of this site.", statusCode: StatusCodes.Status400BadRequest);
        if (Most(context.Request.Query, "maxwidth") is not { } maxWidth || Most(context.Request.Query, "maxheight") is not { } maxHeight)
            return Results.Problem(title: "maxwidth and maxheight are numbers of pixels.", statusCode: StatusCodes.Status400BadRequest);
        var (language, route) = SiteLanguage.Split(Uri.UnescapeDataString(address.AbsolutePath));
        var page = pages.Open(context, language, route);
        return pages.Sources.Paths.KeyOf(route, language.Culture) is { } key && page.Find<NewsItem>(key) is Story story
            ? Results.Text(Json.Write(Of(page, story, Widths.FirstOrDefault(width => width <= maxWidth && HeightOf(width) <= maxHeight))), "application/json")
            : Results.Problem(title: "There is no story at this address.", statusCode: StatusCodes.Status404NotFound);
    }

    /// <param name="width">Of the small picture; 0 where none fits.</param>
    private static Dictionary<string, object?> Of(PageContext page, Story story, int width)
    {
        var picture = width == 0 ? null : story.LeadPicture;
        return new Dictionary<string, object?>
        {
            ["version"] = "1.0",
            ["type"] = "link",
            ["title"] = story.Headline,
            ["author_name"] = story.Bylines.Count > 0 ? string.Join(", ", story.Bylines.Select(byline => byline.Name)) : null,
            ["provider_name"] = page.SiteName,
            ["provider_url"] = page.Absolute("/"),
            ["thumbnail_url"] = picture is null ? null : page.Absolute(page.Pictures.Address(picture, width, PictureShape.Wide)),
            ["thumbnail_width"] = picture is null ? null : width,
            ["thumbnail_height"] = picture is null ? null : HeightOf(width),
        };
    }

    private static int HeightOf(int width) => width * 9 / 16;

    /// <summary>The number asked for, the largest where none is; null for what is no number.</summary>
    private static int? Most(IQueryCollection query, string name) =>
        query[name].ToString() is not { Length: > 0 } typed ? int.MaxValue
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;
}
