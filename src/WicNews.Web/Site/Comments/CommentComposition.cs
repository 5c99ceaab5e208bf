using WicNews.Web.Site.Comments.Moderation;

namespace WicNews.Web.Site.Comments;

/// <summary>Comments under stories.</summary>
internal static class CommentComposition
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddSingleton<CommentRate>();
        services.AddSingleton<CommentDesk>();
        services.AddSingleton<CommentPages>();
        services.AddSingleton<ModerationDesk>();
        services.AddHostedService<CommentCleaning>();
    }
}
