using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Cards;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Cards;

/// <summary><c>/cards/{story}/{stamp}.jpg</c>. Only the card of the story as it is now is made: other stamps lead to it, and fill no disk.</summary>
public static class CardEndpoints
{
    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
            routes.MapRead(language.Prefix + "/cards/{story:guid}/{stamp:regex(^[0-9a-f]{{12}}$)}.jpg", (HttpContext context, Guid story, string stamp, PageFactory pages, TitleCards cards) =>
                AnswerAsync(pages.Open(context, language, "/"), story, stamp, cards));
    }

    private static async Task<IResult> AnswerAsync(PageContext page, Guid key, string stamp, TitleCards cards)
    {
        if (page.Find<Story>(key) is not { } story)
            return Results.NotFound();
        if (stamp != StoryCards.Stamp(page, story))
            return Results.Redirect(StoryCards.Address(page, story));
        try
        {
            return new CardFile(await cards.OpenAsync(StoryCards.Of(page, story)), stamp);
        }
        catch (ImageRejectedException refused)
        {
            return Results.Problem(title: "The card is not available.", detail: refused.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private sealed class CardFile(FileStream content, string stamp) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Stream(content, "image/jpeg", lastModified: File.GetLastWriteTimeUtc(content.Name), entityTag: new($"\"{stamp}\"")).ExecuteAsync(httpContext);
        }
    }
}
