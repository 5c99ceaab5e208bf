using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>What waits for one user: only of documents that they may see, and to approve only what they may publish.</summary>
internal sealed class WaitingList(ReviewStore reviews, ReviewAccess access, IEntityService entities)
{
    public async Task<IReadOnlyList<WaitingModel>> OfAsync(IUser user)
    {
        List<WaitingModel> waiting = [];
        foreach (ReviewRow review in reviews.Open())
            if (await KindAsync(review, user) is { } kind)
                waiting.Add(Of(review, kind));
        foreach (CommentRow comment in reviews.OpenComments(user.Key))
            if (await access.MayNotSeeAsync(comment.DocumentKey) is null)
                waiting.Add(new WaitingModel(WaitingKind.Comment, comment.DocumentKey, NameOf(comment.DocumentKey, []), [], comment.UserName, comment.Time, comment.Text));
        return waiting;
    }

    private async Task<WaitingKind?> KindAsync(ReviewRow review, IUser user)
    {
        bool isMine = review.RequestedBy == user.Key;
        if (await access.MayNotSeeAsync(review.DocumentKey) is not null)
            return null;
        if (review.State == ReviewState.SentBack)
            return isMine ? WaitingKind.SentBack : null;
        if (isMine)
            return WaitingKind.Requested;
        return await access.MayNotDecideAsync(review.DocumentKey, review.Languages) is null ? WaitingKind.ToApprove : null;
    }

    private WaitingModel Of(ReviewRow review, WaitingKind kind) => kind == WaitingKind.SentBack
        ? new WaitingModel(kind, review.DocumentKey, NameOf(review.DocumentKey, review.Languages), review.Languages, review.DecidedByName ?? string.Empty, review.DecidedAt ?? review.RequestedAt, review.Reason)
        : new WaitingModel(kind, review.DocumentKey, NameOf(review.DocumentKey, review.Languages), review.Languages, review.RequestedByName, review.RequestedAt, review.Note);

    private string NameOf(Guid document, IReadOnlyList<string> cultures)
    {
        if (entities.Get(document, UmbracoObjectTypes.Document) is not { } entity)
            return string.Empty;
        if (entity is IDocumentEntitySlim { CultureNames: { Count: > 0 } names })
            return cultures.Select(names.GetValueOrDefault).FirstOrDefault(name => name is not null) ?? names.Values.First();
        return entity.Name ?? string.Empty;
    }
}
