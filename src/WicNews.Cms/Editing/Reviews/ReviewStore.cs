using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Keeps reviews, their history and the comments. Writes join the scope that is open.</summary>
internal sealed class ReviewStore(AmbientDatabase database, ICoreScopeProvider scopes, TimeProvider time)
{
    private const int MaxWaiting = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The reviews of a document: no two of one language. What was asked for first comes first.</summary>
    public IReadOnlyList<ReviewRow> Find(Guid document)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. database.Read.Set<ReviewRow>().Where(row => row.DocumentKey == document).OrderBy(row => row.RequestedAt)];
    }

    public IReadOnlyList<ReviewEventRow> History(Guid document)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. database.Read.Set<ReviewEventRow>().Where(row => row.DocumentKey == document).OrderByDescending(row => row.Id).Take(MaxWaiting)];
    }

    /// <summary>Begins a review, in place of earlier ones of the same languages. What those were of besides goes on as it was.</summary>
    public void Request(IContent document, IUser by, IReadOnlyList<string> cultures, string note)
    {
        Write(context =>
        {
            foreach (ReviewRow earlier in Parts(context, document, cultures, _ => true))
                context.Remove(earlier);
            context.Add(new ReviewRow
            {
                Id = Guid.NewGuid(),
                ContentId = document.Id,
                DocumentKey = document.Key,
                State = ReviewState.Requested,
                RequestedBy = by.Key,
                RequestedByName = by.Name ?? string.Empty,
                RequestedAt = Now,
                Cultures = Joined(cultures),
                Note = note,
            });
            context.Add(Event(document, ReviewEventKind.Requested, by, cultures, note));
        });
    }

    /// <summary>Ends or answers the open reviews of these languages. What was asked for together with them goes on as it was.</summary>
    public void Decide(IContent document, ReviewState state, ReviewEventKind kind, IUser by, IReadOnlyList<string> cultures, string? text)
    {
        Write(context =>
        {
            foreach (ReviewRow review in Parts(context, document, cultures, row => row.IsOpen))
                (review.State, review.DecidedByName, review.DecidedAt, review.Reason) = (state, by.Name, Now, text);
            context.Add(Event(document, kind, by, cultures, text));
        });
    }

    public void Note(IContent document, ReviewEventKind kind, IUser by, string culture, string? text) =>
        Write(context => context.Add(Event(document, kind, by, [culture], text)));

    public IReadOnlyList<CommentRow> Comments(Guid document)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. database.Read.Set<CommentRow>().Where(row => row.DocumentKey == document).OrderBy(row => row.Time).Take(MaxWaiting)];
    }

    public CommentRow AddComment(IContent document, IUser by, string text, string? field)
    {
        CommentRow comment = new()
        {
            Id = Guid.NewGuid(),
            ContentId = document.Id,
            DocumentKey = document.Key,
            UserKey = by.Key,
            UserName = by.Name ?? string.Empty,
            Time = Now,
            Text = text,
            Field = field,
        };
        Write(context => context.Add(comment));
        return comment;
    }

    /// <returns>False when the document has no such comment.</returns>
    public bool Resolve(Guid document, Guid comment, IUser by, bool isResolved)
    {
        int changed = 0;
        string? name = isResolved ? by.Name : null;
        DateTime? at = isResolved ? Now : null;
        Write(context => changed = context.Set<CommentRow>().Where(row => row.Id == comment && row.DocumentKey == document)
            .ExecuteUpdate(row => row.SetProperty(found => found.ResolvedByName, name).SetProperty(found => found.ResolvedAt, at)));
        return changed > 0;
    }

    /// <returns>False when the user has made no such comment here.</returns>
    public bool DropComment(Guid document, Guid comment, Guid user)
    {
        int dropped = 0;
        Write(context => dropped = context.Set<CommentRow>().Where(row => row.Id == comment && row.DocumentKey == document && row.UserKey == user).ExecuteDelete());
        return dropped > 0;
    }

    /// <summary>
    /// Reviews that wait for an editor, and those that wait for this writer, of documents that are not in the bin. Of more than can be shown the
    /// latest: what was given up long ago must not hide what is asked for today.
    /// </summary>
    public IReadOnlyList<ReviewRow> Open(Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return
        [
            .. database.Read.Set<ReviewRow>()
                .Where(row => row.State == ReviewState.Requested || (row.State == ReviewState.SentBack && row.RequestedBy == user))
                .Join(database.Read.Set<NodeRow>().Where(node => !node.Trashed), row => row.ContentId, node => node.Id, (row, _) => row)
                .OrderByDescending(row => row.RequestedAt).Take(MaxWaiting).AsEnumerable().Reverse(),
        ];
    }

    /// <summary>The latest comments of others, not resolved, on what a user asked to have reviewed or has spoken of.</summary>
    public IReadOnlyList<CommentRow> OpenComments(Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        IQueryable<CommentRow> all = database.Read.Set<CommentRow>();
        IQueryable<Guid> own = all.Where(row => row.UserKey == user).Select(row => row.DocumentKey)
            .Union(database.Read.Set<ReviewRow>().Where(row => row.RequestedBy == user).Select(row => row.DocumentKey));
        return
        [
            .. all.Where(row => row.ResolvedAt == null && row.UserKey != user && own.Contains(row.DocumentKey))
                .Join(database.Read.Set<NodeRow>().Where(node => !node.Trashed), row => row.ContentId, node => node.Id, (row, _) => row)
                .OrderByDescending(row => row.Time).Take(MaxWaiting).AsEnumerable().Reverse(),
        ];
    }

    /// <summary>Of a document's reviews what they have of these languages, each a review of no other.</summary>
    private static IEnumerable<ReviewRow> Parts(CmsDbContext context, IContent document, IReadOnlyList<string> cultures, Func<ReviewRow, bool> isMeant)
    {
        foreach (ReviewRow review in context.Set<ReviewRow>().AsTracking().Where(row => row.ContentId == document.Id).ToArray())
        {
            if (isMeant(review) && review.Concerns(cultures))
                yield return review.Split(cultures) is { } part ? context.Add(part).Entity : review;
        }
    }

    private static string Joined(IReadOnlyList<string> cultures) => string.Join(',', cultures);

    private ReviewEventRow Event(IContent document, ReviewEventKind kind, IUser by, IReadOnlyList<string> cultures, string? text) => new()
    {
        ContentId = document.Id,
        DocumentKey = document.Key,
        Kind = kind,
        UserKey = by.Key,
        UserName = by.Name ?? string.Empty,
        Time = Now,
        Cultures = Joined(cultures),
        Text = text,
    };

    private void Write(Action<CmsDbContext> work)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        work(database.Write);
        database.Save();
        scope.Complete();
    }
}
