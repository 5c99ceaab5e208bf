using WicNews.Core.Comments;
using WicNews.Core.Stories;

namespace WicNews.Web.Site.Comments;

/// <summary>Takes comments in. What a program filled in, in a field that people do not see, is thanked for and thrown away.</summary>
public sealed partial class CommentDesk(ICommentStore comments, CommentRate rate, TimeProvider clock, ILogger<CommentDesk> log)
{
    /// <summary>More than this is not read by anybody; the form says so then.</summary>
    private const int MostWaiting = 2_000;

    public async Task<CommentOutcome> TakeAsync(HttpContext context, Story story, CommentDraft draft, bool isByProgram)
    {
        if (isByProgram)
            return CommentOutcome.Received;
        if (draft.Faults.Count > 0)
            return CommentOutcome.Faulty;
        if (rate.Refuse(context) is { } refusal)
            return refusal;
        try
        {
            return await KeepAsync(context, story, draft);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            CouldNotKeep(exception);
            return CommentOutcome.Failed;
        }
    }

    private async Task<CommentOutcome> KeepAsync(HttpContext context, Story story, CommentDraft draft)
    {
        if ((await comments.ListAsync(CommentState.Waiting, 0, 0, context.RequestAborted)).Total >= MostWaiting)
            return CommentOutcome.Paused;
        await comments.AddAsync(
            new Comment(Guid.NewGuid(), story.Key, story.Culture, draft.Name, draft.Text, clock.GetUtcNow(), CommentState.Waiting), context.RequestAborted);
        return CommentOutcome.Received;
    }

    [LoggerMessage(LogLevel.Error, "A comment could not be kept; its reader was asked to send it again")]
    private partial void CouldNotKeep(Exception exception);
}
