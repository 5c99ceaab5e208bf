namespace WicNews.Web.Site.Comments.Moderation;

/// <summary>What became of a moderator's wish.</summary>
public enum ModerationOutcome
{
    Done,
    Forbidden,
    NotFound,
}
