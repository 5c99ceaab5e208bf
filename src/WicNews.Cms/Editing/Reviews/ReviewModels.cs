namespace WicNews.Cms.Editing.Reviews;

/// <summary>The reviews of a document, no two of one language, without those that were withdrawn; and what happened and was said in them.</summary>
internal sealed record DocumentReviewsModel(
    IReadOnlyList<ReviewModel> Reviews, bool MayRequest, IReadOnlyList<ReviewEventModel> History, IReadOnlyList<CommentModel> Comments);

internal sealed record ReviewModel(
    Guid Id,
    ReviewState State,
    Guid RequestedBy,
    string RequestedByName,
    DateTime RequestedAt,
    IReadOnlyList<string> Cultures,
    string? Note,
    string? DecidedByName,
    DateTime? DecidedAt,
    string? Reason,
    bool MayDecide,
    IReadOnlyList<string> Decidable,
    bool IsMine);

internal sealed record ReviewEventModel(ReviewEventKind Kind, string UserName, DateTime Time, IReadOnlyList<string> Cultures, string? Text);

internal sealed record CommentModel(
    Guid Id, string UserName, bool IsMine, DateTime Time, string Text, string? Field, string? ResolvedByName, DateTime? ResolvedAt);

/// <summary>A request says which languages it is about; without any, all that the document is written in.</summary>
internal sealed record RequestReviewModel(string Note, IReadOnlyList<string>? Cultures = null);

/// <summary>
/// An approval says which saved version it approves; a later one is not published by it. Only the languages that it names are published, and
/// without any those that wait and that the editor may publish. When it is to be published is a moment, or a time on the wall of a zone with a name.
/// </summary>
internal sealed record ApproveModel(
    string Version, string? Note = null, IReadOnlyList<string>? Cultures = null, DateTimeOffset? PublishAt = null, string? PublishLocal = null, string? TimeZone = null);

/// <summary>Without languages, all that wait and that the editor may answer for are sent back. Others go on waiting.</summary>
internal sealed record SendBackModel(string Reason, IReadOnlyList<string>? Cultures = null);

/// <summary>Without languages, all that the user asked to have reviewed are withdrawn.</summary>
internal sealed record WithdrawModel(IReadOnlyList<string>? Cultures = null);

internal sealed record AddCommentModel(string Text, string? Field = null);

internal sealed record ResolveCommentModel(bool IsResolved);

/// <summary>Why something is in somebody's list.</summary>
internal enum WaitingKind
{
    /// <summary>A review that this user may answer.</summary>
    ToApprove,

    /// <summary>This user's story, to be changed.</summary>
    SentBack,

    /// <summary>This user's story, with an editor.</summary>
    Requested,

    /// <summary>A schedule that came to nothing, of a story that this user may publish.</summary>
    NotCarriedOut,

    /// <summary>A comment that is not resolved, on a story that this user asked to have reviewed or spoke of.</summary>
    Comment,
}

/// <param name="Id">The id of the review, the schedule or the comment that waits.</param>
internal sealed record WaitingModel(Guid Id, WaitingKind Kind, Guid DocumentId, string Name, IReadOnlyList<string> Cultures, string By, DateTime At, string? Text);
