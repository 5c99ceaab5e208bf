using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>What a review goes through. A step is written together with what it does, or not at all.</summary>
internal sealed class ReviewDesk(
    ReviewStore reviews, IContentEditingService editing, IContentPublishingService publishing, LaterPublishing later, IAuditService audit, ICoreScopeProvider scopes,
    ReviewNotices notices)
{
    /// <summary>Asks for a review of these languages, also of one that is open already: whoever asks last is answered.</summary>
    public async Task RequestAsync(IContent document, IUser by, IReadOnlyList<string> cultures, string note)
    {
        reviews.Request(document, by, cultures, note);
        await audit.AddAsync(AuditType.SendToPublish, by.Key, document.Id, nameof(UmbracoObjectTypes.Document), note);
        await notices.TellAsync(document.Key);
    }

    /// <summary>Takes back what somebody asked for: these languages, or all of theirs when none is named.</summary>
    public async Task<Problem?> WithdrawAsync(IContent document, IUser by, IReadOnlyList<string> cultures)
    {
        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            ReviewRow[] open = [.. reviews.Find(document.Key).Where(review => review.IsOpen && review.Concerns(cultures))];
            if (NotAsked(open, cultures) is { } nobody)
                return nobody;
            ReviewRow[] own = [.. open.Where(review => review.RequestedBy == by.Key)];
            if (own.Length == 0 || (cultures.Count > 0 && own.Length < open.Length))
                return Problem.Forbidden("Only who asked for a review may withdraw it.");
            reviews.Decide(document, ReviewState.None, ReviewEventKind.Withdrawn, by, Meant(own, cultures), null);
            scope.Complete();
        }

        await notices.TellAsync(document.Key);
        return null;
    }

    /// <summary>Sends these languages back to whoever asked; none are named of a review that is of none.</summary>
    public async Task<Problem?> SendBackAsync(IContent document, IUser by, IReadOnlyList<string> cultures, string reason)
    {
        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            ReviewRow[] waiting = [.. reviews.Find(document.Key).Where(review => review.State == ReviewState.Requested && (cultures.Count > 0 || review.Languages.Count == 0))];
            if (NotAsked(waiting, cultures) is { } nobody)
                return nobody;
            reviews.Decide(document, ReviewState.SentBack, ReviewEventKind.SentBack, by, Meant(waiting, cultures), reason);
            await audit.AddAsync(AuditType.Custom, by.Key, document.Id, nameof(UmbracoObjectTypes.Document), $"Sent back: {reason}");
            scope.Complete();
        }

        await notices.TellAsync(document.Key);
        return null;
    }

    /// <summary>Publishes or schedules the very version that the editor has read.</summary>
    public async Task<Problem?> ApproveAsync(Guid key, IUser by, ApproveModel approval, IReadOnlyList<string> cultures)
    {
        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            scope.WriteLock(Constants.Locks.ContentTree);
            if (await editing.GetAsync(key) is not { } document)
                return Problem.NotFound("Document", key);
            if (EntityTag.Of(document) != approval.Version)
                return Changed();
            if (approval.PublishAt is not null && later.DeniedAt(key) is { } denied)
                return denied;
            ReviewEventKind kind = approval.PublishAt is null ? ReviewEventKind.Approved : ReviewEventKind.Scheduled;
            reviews.Decide(document, ReviewState.Approved, kind, by, cultures, approval.Note);
            var attempt = await publishing.PublishAsync(key, Schedules(document, cultures, approval.PublishAt), by.Key);
            if (!attempt.Success)
                return EditingProblems.Of(attempt.Status, attempt.Result?.InvalidPropertyAliases ?? []);
            await audit.AddAsync(AuditType.Custom, by.Key, document.Id, nameof(UmbracoObjectTypes.Document), approval.Note is null ? "Approved" : $"Approved: {approval.Note}");
            scope.Complete();
        }

        await notices.TellAsync(key);
        if (approval.PublishAt is not null)
            await notices.TellOfScheduleAsync(key);
        return null;
    }

    private CulturePublishScheduleModel[] Schedules(IContent document, IReadOnlyList<string> cultures, DateTimeOffset? publishAt)
    {
        string?[] all = document.ContentType.VariesByCulture() ? [.. cultures] : [null];
        return [.. all.Select(culture => new CulturePublishScheduleModel { Culture = culture, Schedule = ScheduleOf(document, culture, publishAt) })];
    }

    // A time to take it down that somebody has set stays: the end of its rights, say.
    private ContentScheduleModel? ScheduleOf(IContent document, string? culture, DateTimeOffset? publishAt) => publishAt is null
        ? null
        : new ContentScheduleModel { PublishDate = publishAt, UnpublishDate = later.TimeOf(document.Key, culture, ContentScheduleAction.Expire) };

    /// <summary>What is said when one of the languages is in none of the reviews, or when there is none at all.</summary>
    private static Problem? NotAsked(ReviewRow[] asked, IReadOnlyList<string> cultures)
    {
        string[] others = [.. cultures.Where(culture => !asked.Any(review => review.Concerns([culture])))];
        if (asked.Length > 0 && others.Length == 0)
            return null;
        return new Problem(StatusCodes.Status409Conflict, "No review", $"Nobody waits for a review of {(others.Length > 0 ? string.Join(" and ", others) : "this")}.") { OperationStatus = "NoReview" };
    }

    // Spelled as they were asked for.
    private static string[] Meant(ReviewRow[] asked, IReadOnlyList<string> cultures) =>
        [.. ReviewRow.LanguagesOf(asked).Where(culture => cultures.Count == 0 || cultures.InvariantContains(culture))];

    private static Problem Changed() =>
        new(StatusCodes.Status412PreconditionFailed, "Changed meanwhile", "This has been saved since you read it. Read it again before you approve it.") { OperationStatus = "ConcurrencyViolation" };
}
