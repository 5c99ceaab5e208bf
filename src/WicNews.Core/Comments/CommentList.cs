namespace WicNews.Core.Comments;

/// <summary>Some comments out of all that there are.</summary>
public sealed record CommentList(IReadOnlyList<Comment> Comments, int Total);
