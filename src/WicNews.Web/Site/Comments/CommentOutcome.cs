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

    /// <summary>It was no form, or broke off.</summary>
    Unreadable,

    /// <summary>So long that it was not read.</summary>
    TooLarge,

    /// <summary>It could not be kept.</summary>
    Failed,
}
