using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Asking for a review, answering it, and what waits for the signed-in user.</summary>
internal static class ReviewEndpoints
{
    private const int MaxText = 4000;

    public static void MapReviews(this RouteGroupBuilder api)
    {
        var reviews = api.MapResource("/review", "Review", AuthorizationPolicies.TreeAccessDocuments);
        reviews.MapGet("/waiting", WaitingAsync);
        reviews.MapGet("/{id:guid}", GetAsync);
        reviews.MapPost("/{id:guid}/request", RequestAsync);
        reviews.MapPost("/{id:guid}/withdraw", WithdrawAsync);
        reviews.MapPost("/{id:guid}/approve", ApproveAsync);
        reviews.MapPost("/{id:guid}/send-back", SendBackAsync);
    }

    internal static Problem? TextProblem(string? text, string path) => string.IsNullOrWhiteSpace(text)
        ? Problem.BadInput(path, "Say something.")
        : text.Length > MaxText ? Problem.BadInput(path, $"At most {MaxText} characters.") : null;

    private static async Task<Answer<IReadOnlyList<WaitingModel>>> WaitingAsync(WaitingList waiting, CurrentEditor editor) => (await waiting.OfAsync(editor.User)).ToArray();

    private static async Task<Answer<DocumentReviewsModel>> GetAsync(
        Guid id, ReviewAccess access, IContentEditingService editing, ReviewStore reviews, CurrentEditor editor)
    {
        if (await access.MayNotSeeAsync(id) is { } denied)
            return denied;
        List<ReviewModel> models = [];
        foreach (ReviewRow review in reviews.Find(id).Where(row => row.State != ReviewState.None))
            models.Add(Model(review, await access.DecidableAsync(id, review.Languages), editor.Key));
        string[] written = await editing.GetAsync(id) is { } document ? WrittenIn(document) : [];
        return new DocumentReviewsModel(
            models, await access.MayRequestAnyAsync(id, written),
            [.. reviews.History(id).Select(step => new ReviewEventModel(step.Kind, step.UserName, step.Time, Split(step.Cultures), step.Text))],
            [.. reviews.Comments(id).Select(comment => CommentEndpoints.Model(comment, editor.Key))]);
    }

    private static ReviewModel Model(ReviewRow row, IReadOnlyList<string>? decidable, Guid reader) => new(
        row.Id, row.State, row.RequestedBy, row.RequestedByName, row.RequestedAt, row.Languages, row.Note, row.DecidedByName, row.DecidedAt, row.Reason,
        decidable is not null, decidable ?? [], row.RequestedBy == reader);

    private static async Task<Answer> RequestAsync(
        Guid id, Body<RequestReviewModel> body, ReviewAccess access, IContentEditingService editing, ReviewDesk desk, CurrentEditor editor)
    {
        if (await access.MayNotWriteAsync(id, body.Value.Cultures ?? []) is { } denied)
            return denied;
        if (TextProblem(body.Value.Note, "$.note") is { } invalid)
            return invalid;
        if (await editing.GetAsync(id) is not { Trashed: false } document)
            return Problem.NotFound("Document", id);
        if (CulturesOf(document, body.Value.Cultures) is not { } cultures)
            return Problem.BadInput("$.cultures", "Languages that the document is written in.");
        if (await access.MayNotWriteAsync(id, cultures) is { } notAll)
            return notAll;
        await desk.RequestAsync(document, editor.User, cultures, body.Value.Note.Trim());
        return Answer.Done;
    }

    private static async Task<Answer> WithdrawAsync(
        Guid id, Body<WithdrawModel> body, ReviewAccess access, IContentEditingService editing, ReviewDesk desk, CurrentEditor editor)
    {
        // Whoever asked may take it back, also when they may no longer write the language.
        if (await access.MayNotWriteAsync(id, []) is { } denied)
            return denied;
        return await editing.GetAsync(id) is { } document
            ? Done(await desk.WithdrawAsync(document, editor.User, body.Value.Cultures ?? []))
            : Problem.NotFound("Document", id);
    }

    private static async Task<Answer> ApproveAsync(
        Guid id, Body<ApproveModel> body, ReviewAccess access, IContentEditingService editing, ReviewStore reviews, ReviewDesk desk, CurrentEditor editor)
    {
        ApproveModel approval = body.Value;
        if (await access.MayNotDecideAsync(id, approval.Cultures ?? []) is { } denied)
            return denied;
        if (approval.Note?.Length > MaxText)
            return Problem.BadInput("$.note", $"At most {MaxText} characters.");
        if (approval is { PublishAt: not null, PublishLocal: not null })
            return Problem.BadInput("$.publishLocal", "One time is expected, not two.");
        DateTimeOffset? local = PostedTime.Read(approval.PublishLocal, approval.TimeZone ?? string.Empty, "$.publishLocal", out Problem? noTime);
        if (noTime is not null)
            return noTime;
        approval = approval with { PublishAt = approval.PublishAt ?? local };
        if (await editing.GetAsync(id) is not { Trashed: false } document)
            return Problem.NotFound("Document", id);
        // What was sent back is meant only where nothing waits for an editor.
        ReviewRow[] open = [.. reviews.Find(id).Where(row => row.IsOpen)], waiting = [.. open.Where(row => row.State == ReviewState.Requested)];
        string[] asked = ReviewRow.LanguagesOf(waiting.Length > 0 ? waiting : open);
        return CulturesOf(document, approval.Cultures is { Count: > 0 } named ? named : await access.DecidableAsync(id, asked) ?? asked) is { } cultures
            ? Done(await access.MayNotDecideAsync(id, cultures) ?? await desk.ApproveAsync(id, editor.User, approval, cultures))
            : Problem.BadInput("$.cultures", "Languages that the document is written in.");
    }

    private static async Task<Answer> SendBackAsync(
        Guid id, Body<SendBackModel> body, ReviewAccess access, IContentEditingService editing, ReviewStore reviews, ReviewDesk desk, CurrentEditor editor)
    {
        if (await access.MayNotDecideAsync(id, body.Value.Cultures ?? []) is { } denied)
            return denied;
        IReadOnlyList<string>? cultures = body.Value.Cultures is { Count: > 0 } named
            ? named
            : await access.DecidableAsync(id, ReviewRow.LanguagesOf(reviews.Find(id).Where(row => row.State == ReviewState.Requested)));
        if (cultures is null)
            return Problem.Forbidden();
        if (TextProblem(body.Value.Reason, "$.reason") is { } invalid)
            return invalid;
        return await editing.GetAsync(id) is { } document
            ? Done(await desk.SendBackAsync(document, editor.User, cultures, body.Value.Reason.Trim()))
            : Problem.NotFound("Document", id);
    }

    private static Answer Done(Problem? problem) => problem is null ? Answer.Done : problem;

    private static string[] Split(string? cultures) => (cultures ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All that the document is written in where none is named; null when one is named that it is not written in.</summary>
    private static string[]? CulturesOf(IContent document, IReadOnlyList<string>? asked)
    {
        string[] available = WrittenIn(document);
        if (asked is null or { Count: 0 })
            return available;
        return asked.All(culture => available.InvariantContains(culture)) ? [.. available.Where(asked.InvariantContains)] : null;
    }

    private static string[] WrittenIn(IContent document) => document.ContentType.VariesByCulture() ? [.. document.AvailableCultures] : [];
}
