namespace WicNews.Core.Comments;

/// <summary>Where a comment stands. Only approved ones are ever shown.</summary>
public enum CommentState
{
    Waiting,
    Approved,
    Rejected,
}
