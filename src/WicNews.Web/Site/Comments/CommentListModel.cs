using WicNews.Core.Comments;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Comments;

/// <summary>All approved comments under a story, newest first.</summary>
/// <param name="Story">The story.</param>
/// <param name="Comments">Those on this page of the list.</param>
/// <param name="List">Which page that is, out of how many.</param>
public sealed record CommentListModel(Story Story, IReadOnlyList<Comment> Comments, Paging List)
{
    private const int OnAPage = 100;

    /// <summary>Reads one page of the list.</summary>
    public static async Task<CommentListModel> BuildAsync(PageContext page, Story story, int number)
    {
        var (comments, total) = await page.CommentsAsync(story, (number - 1) * OnAPage, OnAPage);
        return new CommentListModel(story, comments, new Paging(total, number, OnAPage));
    }
}
