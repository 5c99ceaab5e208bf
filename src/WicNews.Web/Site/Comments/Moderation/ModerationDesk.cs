using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Comments.Moderation;

/// <summary>Lets editors read and decide on comments: those of stories that they may see, and may publish and take down in the comment's language.</summary>
public sealed class ModerationDesk(ICommentStore comments, IAuthorizationService authorization, IEntityService documents, PublishedNews news, PageCache cache)
{
    public async Task<ModerationList> ListAsync(ClaimsPrincipal user, CommentState state, int skip, int take)
    {
        var found = await comments.ListAsync(state, skip, take);
        var items = new List<ModerationItem>();
        foreach (var comment in found.Comments)
            if (await MayAsync(user, ActionBrowse.ActionLetter, comment.Story))
                items.Add(new ModerationItem(
                    comment.Id, Spell(comment.State), comment.Name, comment.Text, comment.Written, comment.Culture,
                    StoryOf(comment), await MayModerateAsync(user, comment)));
        return new ModerationList(found.Total, items);
    }

    public Task<ModerationOutcome> MoveAsync(ClaimsPrincipal user, Guid id, CommentState state) =>
        DecideAsync(user, id, () => comments.MoveAsync(id, state));

    public Task<ModerationOutcome> DeleteAsync(ClaimsPrincipal user, Guid id) => DecideAsync(user, id, () => comments.DeleteAsync(id));

    private async Task<ModerationOutcome> DecideAsync(ClaimsPrincipal user, Guid id, Func<Task<bool>> act)
    {
        if (await comments.FindAsync(id) is not { } comment || !await MayAsync(user, ActionBrowse.ActionLetter, comment.Story))
            return ModerationOutcome.NotFound;
        if (!await MayModerateAsync(user, comment))
            return ModerationOutcome.Forbidden;
        if (!await act())
            return ModerationOutcome.NotFound;
        cache.NoteQuietChange(comment.Story);
        return ModerationOutcome.Done;
    }

    // Publishing alone is not enough: archivists have it for what they may tag.
    private async Task<bool> MayModerateAsync(ClaimsPrincipal user, Comment comment) =>
        await MayAsync(user, ActionPublish.ActionLetter, comment.Story, comment.Culture) && await MayAsync(user, ActionUnpublish.ActionLetter, comment.Story, comment.Culture);

    private ModerationStory StoryOf(Comment comment)
    {
        var reference = news.Reference(comment.Story, comment.Culture);
        return new ModerationStory(
            comment.Story,
            reference?.Name ?? documents.Get(comment.Story, UmbracoObjectTypes.Document)?.Name ?? "",
            reference is null ? null : PageContext.Address(reference));
    }

    private async Task<bool> MayAsync(ClaimsPrincipal user, string permission, Guid story, params string[] cultures) =>
        (await authorization.AuthorizeAsync(user, ContentPermissionResource.WithKeys(permission, story, cultures), AuthorizationPolicies.ContentPermissionByResource)).Succeeded;

    private static string Spell(CommentState state) => state.ToString().ToLowerInvariant();
}
