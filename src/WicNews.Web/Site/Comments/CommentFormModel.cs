using System.Globalization;
using WicNews.Core.Comments;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Comments;

/// <summary>The page of the comment form: to try again with what was typed, or with thanks.</summary>
public sealed record CommentFormModel(Story Story, CommentOutcome Outcome, string Name, string Text, IReadOnlyList<CommentFault> Faults)
{
    public int Status => Outcome switch
    {
        CommentOutcome.Faulty => StatusCodes.Status422UnprocessableEntity,
        CommentOutcome.TooMany => StatusCodes.Status429TooManyRequests,
        CommentOutcome.Paused => StatusCodes.Status503ServiceUnavailable,
        CommentOutcome.Foreign => StatusCodes.Status403Forbidden,
        CommentOutcome.Unreadable => StatusCodes.Status400BadRequest,
        CommentOutcome.TooLarge => StatusCodes.Status413PayloadTooLarge,
        CommentOutcome.Failed => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };

    /// <summary>What the reader is told to do, in the page's language.</summary>
    public IEnumerable<string> Advice(Words words) => Outcome switch
    {
        CommentOutcome.Faulty => Faults.Select(words.CommentFault),
        CommentOutcome.TooMany => [words.CommentTooMany((int)CommentRate.Wait.TotalMinutes)],
        CommentOutcome.Paused => [words.CommentPaused],
        CommentOutcome.Foreign => [words.CommentForeign],
        CommentOutcome.Unreadable => [words.CommentUnreadable],
        CommentOutcome.TooLarge => [words.CommentTooLarge],
        CommentOutcome.Failed => [words.CommentFailed],
        _ => [],
    };

    public string? RetryAfter => Outcome is CommentOutcome.TooMany or CommentOutcome.Paused or CommentOutcome.Failed
        ? ((int)CommentRate.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : null;
}
