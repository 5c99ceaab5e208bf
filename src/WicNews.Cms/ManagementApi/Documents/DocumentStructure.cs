using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Where documents stand: moving, copying, sorting, deleting.</summary>
internal static class DocumentStructure
{
    public static void MapDocumentStructure(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapPut("/{id:guid}/move", MoveAsync);
        documents.MapPost("/{id:guid}/copy", CopyAsync);
        documents.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);
        documents.MapDelete("/{id:guid}", DeleteAsync);
        documents.MapPut("/sort", SortAsync);
        documents.MapPut("/root/sort-children", (Body<SortByFieldModel> body, DocumentAccess access, IContentEditingService editing, ILanguageService languages, CurrentEditor editor) =>
            SortByFieldAsync(null, body, access, editing, languages, editor));
        documents.MapPut("/{id:guid}/sort-children", (Guid id, Body<SortByFieldModel> body, DocumentAccess access, IContentEditingService editing, ILanguageService languages, CurrentEditor editor) =>
            SortByFieldAsync(id, body, access, editing, languages, editor));
    }

    private static async Task<Answer> MoveAsync(
        Guid id, Body<MoveModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        var target = body.Value.Target?.Id;
        if (await access.DeniedAsync(ActionMove.ActionLetter, target, id) is { } denied)
            return denied;
        var attempt = await editing.MoveAsync(id, target, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> CopyAsync(
        Guid id, Body<CopyDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        var request = body.Value;
        if ((await DeniedToCopyAsync(id, request.IncludeDescendants, access) ?? await access.DeniedAsync(ActionNew.ActionLetter, request.Target?.Id)) is { } denied)
            return denied;
        var attempt = await editing.CopyAsync(id, request.Target?.Id, request.RelateToOriginal, request.IncludeDescendants, editor.Key);
        return attempt is { Success: true, Result: { } copy } ? Answer.Created(DocumentWrites.Location, copy.Key) : attempt.Status.ToProblem();
    }

    // What is denied for one document goes for that one only: of its copy it is not known any more, so it must not be copied.
    private static async Task<Problem?> DeniedToCopyAsync(Guid id, bool withDescendants, DocumentAccess access) => withDescendants
        ? await access.DeniedInBranchAsync(ActionCopy.ActionLetter, id) ?? await access.DeniedInBranchAsync(ActionBrowse.ActionLetter, id)
        : await access.DeniedAsync(ActionCopy.ActionLetter, id) ?? await access.DeniedAsync(ActionBrowse.ActionLetter, id);

    private static async Task<Answer> TrashAsync(Guid id, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedInBranchAsync(ActionDelete.ActionLetter, id) is { } denied)
            return denied;
        var attempt = await editing.MoveToRecycleBinAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedInBranchAsync(ActionDelete.ActionLetter, id) is { } denied)
            return denied;
        var attempt = await editing.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> SortAsync(Body<SortingModelRequest> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        var request = body.Value;
        var keys = request.Sorting.Select(item => item.Id).ToArray();
        if ((await access.DeniedAsync(ActionSort.ActionLetter, request.Parent?.Id) ?? await access.DeniedAsync(ActionSort.ActionLetter, keys)) is { } denied)
            return denied;
        var status = await editing.SortAsync(request.Parent?.Id, request.ToModels(), editor.Key);
        return status == ContentEditingOperationStatus.Success ? Answer.Done : status.ToProblem();
    }

    private static async Task<Answer> SortByFieldAsync(
        Guid? parent, Body<SortByFieldModel> body, DocumentAccess access, IContentEditingService editing, ILanguageService languages, CurrentEditor editor)
    {
        if (await access.DeniedAsync(ActionSort.ActionLetter, parent) is { } denied)
            return denied;
        if (body.Value.Culture is { } culture && await languages.GetAsync(culture) is null)
            return Problem.BadInput("$.culture", "The site has no such language.");
        var status = await editing.SortByFieldAsync(parent, body.Value.Field, body.Value.Direction, body.Value.Culture, editor.Key);
        return status == ContentEditingOperationStatus.Success ? Answer.Done : status.ToProblem();
    }
}
