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

namespace WicNews.Cms.ManagementApi.MediaTypes;

/// <summary>Creating, changing, moving, copying and deleting media types.</summary>
internal static class MediaTypeWrites
{
    private const string Location = "/umbraco/management/api/v1/media-type";

    public static void MapMediaTypeWrites(this RouteGroupBuilder api)
    {
        var types = api.MapResource("/media-type", "Media Type", AuthorizationPolicies.TreeAccessMediaTypes);
        types.MapPost("/", CreateAsync);
        types.MapPut("/{id:guid}", UpdateAsync);
        types.MapDelete("/{id:guid}", DeleteAsync);
        types.MapPost("/{id:guid}/copy", CopyAsync);
        types.MapPut("/{id:guid}/move", MoveAsync);
        types.MapFolders<IMediaTypeContainerService, IMediaType>("/media-type");
    }

    private static async Task<Answer> CreateAsync(Body<SaveMediaTypeModel> body, IMediaTypeEditingService editing, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if ((ContentTypeInput.Check(request.Name, request.Alias, request.Properties, request.Containers)
            ?? ids.Check(request.Id) ?? ids.Check(request.Properties, editedType: null)) is { } invalid)
            return invalid;
        var attempt = await editing.CreateAsync(MediaTypePresentation.ToCreate(request), editor.Key);
        return attempt is { Success: true, Result: { } type } ? Answer.Created(Location, type.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<SaveMediaTypeModel> body, IMediaTypeService types, IMediaTypeEditingService editing, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if (ContentTypeInput.Check(request.Name, request.Alias, request.Properties, request.Containers) is { } invalid)
            return invalid;
        if (await types.GetAsync(id) is not { } type)
            return Problem.NotFound("Media type", id);
        if (ids.Check(request.Properties, type.Key) is { } taken)
            return taken;
        var attempt = await editing.UpdateAsync(type, MediaTypePresentation.ToUpdate(request), editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IMediaTypeService types, CurrentEditor editor)
    {
        var status = await types.DeleteAsync(id, editor.Key);
        return status == ContentTypeOperationStatus.Success ? Answer.Done : status.ToProblem();
    }

    private static async Task<Answer> CopyAsync(Guid id, Body<TargetModel> body, IMediaTypeService types)
    {
        var attempt = await types.CopyAsync(id, body.Value.Target?.Id);
        return attempt is { Success: true, Result: { } copy } ? Answer.Created(Location, copy.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<TargetModel> body, IMediaTypeService types)
    {
        var attempt = await types.MoveAsync(id, body.Value.Target?.Id);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }
}
