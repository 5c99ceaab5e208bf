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
    /// <summary>Asks for a review, in place of an open one that is of no other languages; one that is, is not lost by it.</summary>
    public async Task<Problem?> RequestAsync(IContent document, IUser by, IReadOnlyList<string> cultures, string note)
    {
        if (reviews.Find(document.Key) is { IsOpen: true } open && open.Languages.Except(cultures, StringComparer.OrdinalIgnoreCase).Any())
            return Unfinished(open);
        reviews.Request(document, by, Joined(cultures), note);
        await audit.AddAsync(AuditType.SendToPublish, by.Key, document.Id, nameof(UmbracoObjectTypes.Document), note);
        await notices.TellAsync(document.Key);
        return null;
    }

    public async Task<Problem?> WithdrawAsync(IContent document, IUser by)
    {
        if (reviews.Find(document.Key) is not { IsOpen: true } review)
            return NotAsked();
        if (review.RequestedBy != by.Key)
            return Problem.Forbidden("Only who asked for a review may withdraw it.");
        reviews.Decide(document, ReviewState.None, ReviewEventKind.Withdrawn, by, review.Cultures, null);
        await notices.TellAsync(document.Key);
        return null;
    }

    public async Task<Problem?> SendBackAsync(IContent document, IUser by, string reason)
    {
        if (reviews.Find(document.Key) is not { State: ReviewState.Requested } review)
            return NotAsked();
        reviews.Decide(document, ReviewState.SentBack, ReviewEventKind.SentBack, by, review.Cultures, reason);
        await audit.AddAsync(AuditType.Custom, by.Key, document.Id, nameof(UmbracoObjectTypes.Document), $"Sent back: {reason}");
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
            reviews.Approve(document, kind, by, cultures, approval.Note);
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

    private static string Joined(IReadOnlyList<string> cultures) => string.Join(',', cultures);

    private static Problem NotAsked() => new(StatusCodes.Status409Conflict, "No review", "Nobody waits for a review of this.") { OperationStatus = "NoReview" };

    private static Problem Unfinished(ReviewRow open) => new(
        StatusCodes.Status409Conflict,
        "A review is open",
        $"{open.RequestedByName} has asked for a review of {string.Join(" and ", open.Languages)}, which is not finished. Ask for one of all these languages together, or wait until it is approved or withdrawn.")
    {
        OperationStatus = "ReviewOpen",
    };

    private static Problem Changed() =>
        new(StatusCodes.Status412PreconditionFailed, "Changed meanwhile", "This has been saved since you read it. Read it again before you approve it.") { OperationStatus = "ConcurrencyViolation" };
}
