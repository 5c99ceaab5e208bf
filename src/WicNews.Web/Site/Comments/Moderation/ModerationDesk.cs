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
    private const int Batch = 500;

    public async Task<ModerationList> ListAsync(ClaimsPrincipal user, CommentState state, int skip, int take)
    {
        // Counted and cut into pages is what this user sees: pages of all would have gaps, and the number tell of what is elsewhere.
        var (total, items) = (0, new List<ModerationItem>());
        await foreach (var comment in SeenAsync(user, state))
        {
            if (total >= skip && items.Count < take)
                items.Add(new ModerationItem(
                    comment.Id, Spell(comment.State), comment.Name, comment.Text, comment.Written, comment.Culture,
                    StoryOf(comment), await MayModerateAsync(user, comment)));
            total++;
        }

        return new ModerationList(total, items);
    }

    private async IAsyncEnumerable<Comment> SeenAsync(ClaimsPrincipal user, CommentState state)
    {
        var seen = new Dictionary<Guid, bool>();
        for (var read = 0; ; read += Batch)
        {
            var found = (await comments.ListAsync(state, read, Batch)).Comments;
            foreach (var comment in found)
            {
                if (!seen.TryGetValue(comment.Story, out var isSeen))
                    seen[comment.Story] = isSeen = await MayAsync(user, ActionBrowse.ActionLetter, comment.Story);
                if (isSeen)
                    yield return comment;
            }

            if (found.Count < Batch)
                yield break;
        }
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
