namespace WicNews.Core.Comments;

/// <summary>What is wrong with a comment as typed.</summary>
public enum CommentFault
{
    NameMissing,
    NameTooLong,
    TextMissing,
    TextTooLong,
}
