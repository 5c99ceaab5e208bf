using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>What waits for one user: only of documents that they may see, and to approve only what they may publish.</summary>
internal sealed class WaitingList(ReviewStore reviews, ReviewAccess access, ScheduleBoard schedules, IEntityService entities)
{
    public async Task<IReadOnlyList<WaitingModel>> OfAsync(IUser user)
    {
        List<WaitingModel> waiting = [];
        foreach (Scheduled failed in schedules.Failed())
        {
            string[] cultures = failed.Culture == Constants.System.InvariantCulture ? [] : [failed.Culture];
            if (await access.MayNotDecideAsync(failed.ContentKey, cultures) is null)
                waiting.Add(new WaitingModel(failed.Id, WaitingKind.NotCarriedOut, failed.ContentKey, NameOf(failed.ContentKey, cultures), cultures, string.Empty, failed.Date, failed.Failed));
        }

        foreach (ReviewRow review in reviews.Open(user.Key))
            if (await FindAsync(review, user) is { } found)
                waiting.Add(found);
        foreach (CommentRow comment in reviews.OpenComments(user.Key))
            if (await access.MayNotSeeAsync(comment.DocumentKey) is null)
                waiting.Add(new WaitingModel(comment.Id, WaitingKind.Comment, comment.DocumentKey, NameOf(comment.DocumentKey, []), [], comment.UserName, comment.Time, comment.Text));
        return waiting;
    }

    private async Task<WaitingModel?> FindAsync(ReviewRow review, IUser user)
    {
        if (await access.MayNotSeeAsync(review.DocumentKey) is not null)
            return null;
        if (review.State == ReviewState.SentBack)
            return Of(review, WaitingKind.SentBack, review.Languages);
        if (review.RequestedBy == user.Key)
            return Of(review, WaitingKind.Requested, review.Languages);
        return await access.DecidableAsync(review.DocumentKey, review.Languages) is { } decidable ? Of(review, WaitingKind.ToApprove, decidable) : null;
    }

    private WaitingModel Of(ReviewRow review, WaitingKind kind, IReadOnlyList<string> cultures) => kind == WaitingKind.SentBack
        ? new WaitingModel(review.Id, kind, review.DocumentKey, NameOf(review.DocumentKey, cultures), cultures, review.DecidedByName ?? string.Empty, review.DecidedAt ?? review.RequestedAt, review.Reason)
        : new WaitingModel(review.Id, kind, review.DocumentKey, NameOf(review.DocumentKey, cultures), cultures, review.RequestedByName, review.RequestedAt, review.Note);

    private string NameOf(Guid document, IReadOnlyList<string> cultures)
    {
        if (entities.Get(document, UmbracoObjectTypes.Document) is not { } entity)
            return string.Empty;
        if (entity is IDocumentEntitySlim { CultureNames: { Count: > 0 } names })
            return cultures.Select(names.GetValueOrDefault).FirstOrDefault(name => name is not null) ?? names.Values.First();
        return entity.Name ?? string.Empty;
    }
}
