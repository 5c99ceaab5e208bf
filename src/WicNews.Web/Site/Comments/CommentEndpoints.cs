using Microsoft.AspNetCore.Http.Features;
using WicNews.Core.Comments;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Comments;

/// <summary><c>/comments/{story}</c>: the form's address, its own page, the thanks that follow, and all comments.</summary>
public static class CommentEndpoints
{
    private const int LargestForm = 64 * 1024;
    private static readonly FormOptions Limits = new() { ValueCountLimit = 10, KeyLengthLimit = 100, ValueLengthLimit = 32 * 1024, BufferBodyLengthLimit = LargestForm };

    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        foreach (var language in SiteLanguage.All)
        {
            routes.MapRead(language.Prefix + "/comments/{story:guid}", (HttpContext context, Guid story, CommentPages pages) =>
                pages.ShowAsync(context, language, story, CommentOutcome.None));
            routes.MapRead(language.Prefix + "/comments/{story:guid}/received", (HttpContext context, Guid story, CommentPages pages) =>
                pages.ShowAsync(context, language, story, CommentOutcome.Received));
            routes.MapRead(language.Prefix + "/comments/{story:guid}/all", (HttpContext context, Guid story, CommentPages pages) =>
                pages.ListAsync(context, language, story, SiteRequest.Of(context.Request).Number));
            routes.MapPost(language.Prefix + "/comments/{story:guid}", (HttpContext context, Guid story, CommentPages pages) =>
                SubmitAsync(context, language, story, pages)).DisableAntiforgery();
        }
    }

    private static async Task SubmitAsync(HttpContext context, SiteLanguage language, Guid story, CommentPages pages)
    {
        // Answered before the limit below is set: the server then takes the rest of it, and the browser gets to read the answer.
        if (context.Request.ContentLength > LargestForm)
        {
            await pages.ShowAsync(context, language, story, CommentOutcome.TooLarge);
            return;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        var (form, fault) = await ReadAsync(context.Request);
        if (form is null)
            await pages.ShowAsync(context, language, story, fault);
        else
            await pages.SubmitAsync(context, language, story, new CommentDraft(form["name"], form["text"]), form["homepage"].ToString().Length > 0);
    }

    private static async Task<(IFormCollection? Form, CommentOutcome Fault)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return (null, CommentOutcome.Unreadable);
        try
        {
            return (await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted), CommentOutcome.None);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, CommentOutcome.TooLarge);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return (null, CommentOutcome.Unreadable);
        }
    }
}
