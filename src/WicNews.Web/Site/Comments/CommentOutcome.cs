namespace WicNews.Web.Site.Comments;

/// <summary>What became of a comment that was sent.</summary>
public enum CommentOutcome
{
    /// <summary>Nothing was sent yet.</summary>
    None,
    Received,
    Faulty,
    TooMany,
    Paused,
    Foreign,
}
