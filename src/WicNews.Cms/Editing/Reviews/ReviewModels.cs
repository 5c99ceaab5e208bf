namespace WicNews.Cms.Editing.Reviews;

internal sealed record ReviewModel(
    ReviewState State,
    Guid? RequestedBy,
    string? RequestedByName,
    DateTime? RequestedAt,
    IReadOnlyList<string> Cultures,
    string? Note,
    string? DecidedByName,
    DateTime? DecidedAt,
    string? Reason,
    bool MayRequest,
    bool MayDecide,
    IReadOnlyList<string> Decidable,
    bool IsMine,
    IReadOnlyList<ReviewEventModel> History,
    IReadOnlyList<CommentModel> Comments);

internal sealed record ReviewEventModel(ReviewEventKind Kind, string UserName, DateTime Time, IReadOnlyList<string> Cultures, string? Text);

internal sealed record CommentModel(
    Guid Id, string UserName, bool IsMine, DateTime Time, string Text, string? Field, string? ResolvedByName, DateTime? ResolvedAt);

/// <summary>A request says which languages it is about; without any, all that the document is written in.</summary>
internal sealed record RequestReviewModel(string Note, IReadOnlyList<string>? Cultures = null);

/// <summary>
/// An approval says which saved version it approves; a later one is not published by it. Only the languages that it names are published, and
/// without any those of the review that the editor may publish. When it is to be published is a moment, or a time on the wall of a zone with a name.
/// </summary>
internal sealed record ApproveModel(
    string Version, string? Note = null, IReadOnlyList<string>? Cultures = null, DateTimeOffset? PublishAt = null, string? PublishLocal = null, string? TimeZone = null);

internal sealed record SendBackModel(string Reason);

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

internal sealed record WaitingModel(WaitingKind Kind, Guid DocumentId, string Name, IReadOnlyList<string> Cultures, string By, DateTime At, string? Text);
