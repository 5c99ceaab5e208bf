namespace WicNews.Core.Comments;

/// <summary>Keeps readers' comments.</summary>
public interface ICommentStore
{
    /// <summary>Keeps a new comment.</summary>
    /// <returns>False when the same text by the same name stands under the story already: somebody pressed twice.</returns>
    Task<bool> AddAsync(Comment comment, CancellationToken cancellationToken = default);

    /// <summary>Approved comments of a story in a language, newest first, and how many there are in all.</summary>
    Task<CommentList> ApprovedAsync(Guid story, string culture, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Comments of all stories in a state, newest first.</summary>
    Task<CommentList> ListAsync(CommentState state, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>One comment; null when there is none.</summary>
    Task<Comment?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Approves or rejects.</summary>
    /// <returns>False when there is no such comment.</returns>
    Task<bool> MoveAsync(Guid id, CommentState state, CancellationToken cancellationToken = default);

    /// <returns>False when there was no such comment.</returns>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Drops the comments of stories that are no more.</summary>
    Task DeleteOfStoriesAsync(IReadOnlyCollection<Guid> stories, CancellationToken cancellationToken = default);

    /// <summary>Drops rejected comments that were written before a moment.</summary>
    Task DeleteRejectedAsync(DateTimeOffset before, CancellationToken cancellationToken = default);

    /// <summary>The stories that have comments in any state.</summary>
    Task<IReadOnlyList<Guid>> StoriesAsync(CancellationToken cancellationToken = default);
}
