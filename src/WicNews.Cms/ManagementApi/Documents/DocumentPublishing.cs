using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Publishing, scheduling and unpublishing documents, alone, while saving, or with all below.</summary>
internal static class DocumentPublishing
{
    public static void MapDocumentPublishing(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapPut("/{id:guid}/publish", PublishAsync);
        documents.MapPut("/{id:guid}/unpublish", UnpublishAsync);
        documents.MapPut("/{id:guid}/publish-with-descendants", PublishBranchAsync);
        documents.MapGet("/{id:guid}/publish-with-descendants/result/{taskId:guid}", PublishBranchResultAsync);
        documents.MapPost("/create-and-publish", CreateAndPublishAsync);
        documents.MapPut("/{id:guid}/update-and-publish", UpdateAndPublishAsync);
    }

    private static async Task<Answer> PublishAsync(
        Guid id, Body<PublishDocumentModel> body, DocumentAccess access, LaterPublishing later, IContentPublishingService publishing, IContentEditingService editing,
        CurrentEditor editor, TimeProvider time, SaveGuard guard, ReviewNotices notices)
    {
        var schedules = body.Value.PublishSchedules;
        if (await access.DeniedAsync(ActionPublish.ActionLetter, id, schedules.Select(schedule => schedule.Culture)) is { } denied)
            return denied;
        if (ScheduleChecks.Fault(schedules, time.GetUtcNow()) is { } fault)
            return fault;
        if (schedules.Any(schedule => schedule.Schedule is not null) && later.DeniedAt(id) is { } notLater)
            return notLater;
        string?[] takenDown = [.. schedules.Where(entry => entry.Schedule is { } asked && later.ChangesTakeDown(id, entry.Culture, asked.UnpublishTime)).Select(entry => entry.Culture)];
        if (takenDown.Length > 0 && await access.DeniedAsync(ActionUnpublish.ActionLetter, id, takenDown) is { } mayNotTakeDown)
            return mayNotTakeDown;
        var models = schedules.Select(schedule => new CulturePublishScheduleModel
        {
            Culture = schedule.Culture,
            Schedule = schedule.Schedule is { } time
                ? new ContentScheduleModel { PublishDate = time.PublishTime, UnpublishDate = time.UnpublishTime }
                : null,
        }).ToList();
        // Who has saved first names what was saved: nobody else's text goes out by it.
        var answer = await guard.RunAsync(Constants.Locks.ContentTree, async () => await editing.GetAsync(id), async () =>
        {
            var attempt = await publishing.PublishAsync(id, models, editor.Key);
            return (attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result?.InvalidPropertyAliases ?? []), null);
        });
        if (answer.Problem is null && models.Exists(model => model.Schedule is not null))
            await notices.TellOfScheduleAsync(id);
        return answer;
    }

    private static async Task<Answer> UnpublishAsync(
        Guid id, Body<UnpublishDocumentModel> body, DocumentAccess access, IContentPublishingService publishing, CurrentEditor editor)
    {
        var cultures = body.Value.Cultures;
        if (await access.DeniedAsync(ActionUnpublish.ActionLetter, id, cultures ?? []) is { } denied)
            return denied;
        var attempt = await publishing.UnpublishAsync(id, cultures?.ToHashSet(), editor.Key);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<Answer<PublishWithDescendantsResultModel>> PublishBranchAsync(
        Guid id, Body<PublishWithDescendantsModel> body, DocumentAccess access, LaterPublishing later, IContentPublishingService publishing, IEntityService entities, ILanguageService languages,
        CurrentEditor editor)
    {
        var request = body.Value;
        // None is what is asked for where a document has no languages; what is below it is then published in all of theirs.
        IReadOnlyList<string> asked = request.Cultures.Count > 0 ? request.Cultures : [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)];
        if ((await access.DeniedInBranchAsync(ActionPublish.ActionLetter, id, asked) ?? later.DeniedBelow()) is { } denied)
            return denied;
        if (await UnknownAsync(request.Cultures, languages) is { } unknown)
            return unknown;
        if (entities.Get(id, UmbracoObjectTypes.Document) is null)
            return Problem.NotFound("Document", id);
        var filter = request.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var attempt = await publishing.PublishBranchAsync(id, request.Cultures, filter, editor.Key, useBackgroundThread: true);
        return attempt is { Success: true, Result.AcceptedTaskId: { } task }
            ? new PublishWithDescendantsResultModel(task, false)
            : attempt.Status.ToProblem();
    }

    // The work is done later, when nobody could be told.
    private static async Task<Problem?> UnknownAsync(IReadOnlyList<string> cultures, ILanguageService languages)
    {
        for (var index = 0; index < cultures.Count; index++)
        {
            if (cultures[index] != "*" && await languages.GetAsync(cultures[index]) is null)
                return Problem.BadInput($"$.cultures[{index}]", "The site has no such language.");
        }

        return null;
    }

    private static async Task<Answer<PublishWithDescendantsResultModel>> PublishBranchResultAsync(
        Guid id, Guid taskId, DocumentAccess access, IContentPublishingService publishing)
    {
        if (await access.DeniedInBranchAsync(ActionPublish.ActionLetter, id) is { } denied)
            return denied;
        if (await publishing.IsPublishingBranchAsync(taskId))
            return new PublishWithDescendantsResultModel(taskId, false);
        var attempt = await publishing.GetPublishBranchResultAsync(taskId);
        if (attempt.Success)
            return new PublishWithDescendantsResultModel(taskId, true);
        return attempt.Status.ToProblem() with
        {
            Extensions = new Dictionary<string, object?>
            {
                ["failedBranchItems"] = attempt.Result?.FailedItems.Select(item => new { id = item.Key, operationStatus = item.OperationStatus.ToString() }).ToArray(),
            },
        };
    }

    private static async Task<Answer> CreateAndPublishAsync(
        Body<CreateAndPublishDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if (await access.DeniedAsync(ContentPermissionResource.WithKeys(ActionNew.ActionLetter, request.Parent?.Id, request.CulturesToPublish)) is { } denied)
            return denied;
        if (await access.DeniedAsync(ActionPublish.ActionLetter, request.Parent?.Id) is { } mayNotPublish)
            return mayNotPublish;
        if ((ids.Check(request.Id) ?? await checks.DocumentAsync(request.DocumentType.Id, request.Values, request.Variants)) is { } invalid)
            return invalid;
        var model = DocumentWrites.ToModel(new CreateDocumentModel(
            request.DocumentType, request.Id, request.Parent, request.Template, request.Values, request.Variants));
        var attempt = await editing.CreateAndPublishAsync(model, request.CulturesToPublish.ToHashSet(), editor.Key);
        return attempt is { Success: true, Result.Content: { } content }
            ? Answer.Created(DocumentWrites.Location, content.Key)
            : Refusal(attempt.Status, attempt.Result?.ValidationResult, attempt.Result?.InvalidPropertyAliases, request.Values);
    }

    private static async Task<Answer> UpdateAndPublishAsync(
        Guid id, Body<UpdateAndPublishDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, PostedDocument posted, SaveGuard guard)
    {
        var request = body.Value;
        if ((await access.DeniedAsync(ActionUpdate.ActionLetter, id) ?? await access.DeniedAsync(ActionPublish.ActionLetter, id, request.CulturesToPublish)) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Document", id);
        var model = new ContentUpdateModel { TemplateKey = request.Template?.Id };
        if (await posted.FillAsync(model, content, request.Values, request.Variants) is { } refused)
            return refused;
        return await guard.RunAsync(Constants.Locks.ContentTree, async () => await editing.GetAsync(id), async () =>
        {
            var attempt = await editing.UpdateAndPublishAsync(id, model, request.CulturesToPublish.ToHashSet(), editor.Key);
            return attempt.Success
                ? (Answer.Done, attempt.Result?.Content)
                : (Refusal(attempt.Status, attempt.Result?.ValidationResult, attempt.Result?.InvalidPropertyAliases, request.Values), null);
        });
    }

    private static Problem Refusal(
        ContentEditingAndPublishingStatus status, ContentValidationResult? validation, IEnumerable<string>? invalidAliases, IReadOnlyList<ValueModel>? values) =>
        status.ContentEditingOperationStatus != ContentEditingOperationStatus.Success
            ? EditingProblems.Of(status.ContentEditingOperationStatus, validation, values)
            : EditingProblems.Of(status.ContentPublishingOperationStatus ?? ContentPublishingOperationStatus.Unknown, invalidAliases ?? []);
}
