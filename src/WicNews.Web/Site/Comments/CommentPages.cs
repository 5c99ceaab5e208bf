using WicNews.Core.Comments;
using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Comments;

/// <summary>Answers the comment form, and lists comments. A story that readers may not see has neither, and one that takes no comments no form.</summary>
public sealed class CommentPages(PageFactory pages, PageRenderer renderer, PageCache cache, CommentDesk desk)
{
    public async Task ShowAsync(HttpContext context, SiteLanguage language, Guid key, CommentOutcome outcome)
    {
        var page = Open(context, language, key);
        await AnswerAsync(context, page, Commentable(page, key) is { } story ? new CommentFormModel(story, outcome, "", "", []) : null);
    }

    public async Task SubmitAsync(HttpContext context, SiteLanguage language, Guid key, CommentDraft draft, bool isByProgram)
    {
        var page = Open(context, language, key);
        if (Commentable(page, key) is not { } story)
        {
            await AnswerAsync(context, page, null);
            return;
        }
        var outcome = OwnForm.IsOwn(context.Request, pages.BaseAddress(context))
            ? await desk.TakeAsync(context, story, draft, isByProgram)
            : CommentOutcome.Foreign;
        if (outcome == CommentOutcome.Received)
            // Answered by a redirect, so that reloading sends nothing again.
            Redirect(context, page.Address($"/comments/{key}/received"));
        else
            await AnswerAsync(context, page, new CommentFormModel(story, outcome, draft.Name, draft.Text, draft.Faults));
    }

    /// <summary>All comments under a story, a page of them at a time.</summary>
    public async Task ListAsync(HttpContext context, SiteLanguage language, Guid key, int number)
    {
        var answer = await cache.GetAsync($"{pages.BaseAddress(context)}|{language.Tag}|/comments/{key}/all|{number}", () => MakeListAsync(Open(context, language, key, "/all"), key, number));
        await answer.WriteAsync(context);
    }

    private async Task<MadePage> MakeListAsync(PageContext page, Guid key, int number)
    {
        var model = page.Find<Story>(key) is { } story ? await CommentListModel.BuildAsync(page, story, number) : null;
        return model is { List: { IsThere: true, Total: > 0 } }
            ? await renderer.RenderAsync<CommentListPage, CommentListModel>(page, model)
            : await MissingAsync(page);
    }

    private static void Redirect(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private async Task AnswerAsync(HttpContext context, PageContext page, CommentFormModel? model)
    {
        MadePage made;
        if (model is null)
            made = await MissingAsync(page);
        else
        {
            if (model.RetryAfter is { } seconds)
                context.Response.Headers.RetryAfter = seconds;
            // What somebody typed is nobody else's: only the empty form and the thanks may be stored on the way.
            made = await renderer.RenderAsync<CommentFormPage, CommentFormModel>(
                page, model, model.Status, mayBeKept: false, HttpMethods.IsPost(context.Request.Method) ? "no-store" : StoredAnswer.Fresh);
        }
        await made.Answer.WriteAsync(context);
    }

    private Task<MadePage> MissingAsync(PageContext page) => renderer.RenderMissingAsync(page, MissingModel.OfNoWords(page, isGone: false));

    private PageContext Open(HttpContext context, SiteLanguage language, Guid key, string below = "") => pages.Open(context, language, $"/comments/{key}{below}");

    private static Story? Commentable(PageContext page, Guid key) => page.Find<Story>(key) is { AllowsComments: true } story ? story : null;
}
