using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Folders;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.DocumentTypes;

/// <summary>Creating, changing, moving, copying and deleting document types.</summary>
internal static class DocumentTypeWrites
{
    private const string Location = "/umbraco/management/api/v1/document-type";

    public static void MapDocumentTypeWrites(this RouteGroupBuilder api)
    {
        var types = api.MapResource("/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentTypes);
        types.MapPost("/", CreateAsync);
        types.MapPut("/{id:guid}", UpdateAsync);
        types.MapDelete("/{id:guid}", DeleteAsync);
        types.MapPost("/{id:guid}/copy", CopyAsync);
        types.MapPut("/{id:guid}/move", MoveAsync);
        types.MapFolders<IContentTypeContainerService, IContentType>("/document-type");
    }

    private static async Task<Answer> CreateAsync(Body<SaveDocumentTypeModel> body, IContentTypeEditingService editing, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if ((ContentTypeInput.Check(request.Name, request.Alias, request.Properties, request.Containers)
            ?? ids.Check(request.Id) ?? ids.Check(request.Properties, editedType: null)) is { } invalid)
            return invalid;
        var attempt = await editing.CreateAsync(DocumentTypePresentation.ToCreate(request), editor.Key);
        return attempt is { Success: true, Result: { } type } ? Answer.Created(Location, type.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<SaveDocumentTypeModel> body, IContentTypeService types, IContentTypeEditingService editing, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if (ContentTypeInput.Check(request.Name, request.Alias, request.Properties, request.Containers) is { } invalid)
            return invalid;
        if (await types.GetAsync(id) is not { } type)
            return Problem.NotFound("Document type", id);
        if (ids.Check(request.Properties, type.Key) is { } taken)
            return taken;
        var attempt = await editing.UpdateAsync(type, DocumentTypePresentation.ToUpdate(request), editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IContentTypeService types, CurrentEditor editor)
    {
        var status = await types.DeleteAsync(id, editor.Key);
        return status == ContentTypeOperationStatus.Success ? Answer.Done : status.ToProblem();
    }

    private static async Task<Answer> CopyAsync(Guid id, Body<TargetModel> body, IContentTypeService types)
    {
        var attempt = await types.CopyAsync(id, body.Value.Target?.Id);
        return attempt is { Success: true, Result: { } copy } ? Answer.Created(Location, copy.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<TargetModel> body, IContentTypeService types)
    {
        var attempt = await types.MoveAsync(id, body.Value.Target?.Id);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }
}
