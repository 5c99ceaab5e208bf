using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>Creating, saving, moving, sorting and deleting media.</summary>
internal static class MediaWrites
{
    private const string Location = "/umbraco/management/api/v1/media";

    public static void MapMediaWrites(this RouteGroupBuilder api)
    {
        var media = api.MapResource("/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree);
        media.MapPost("/", CreateAsync);
        media.MapPost("/validate", ValidateCreateAsync).Produces(StatusCodes.Status200OK);
        media.MapPut("/{id:guid}", UpdateAsync);
        media.MapPut("/{id:guid}/validate", ValidateUpdateAsync);
        media.MapPut("/{id:guid}/move", MoveAsync);
        media.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);
        media.MapDelete("/{id:guid}", DeleteAsync);
        media.MapPut("/sort", SortAsync);
        media.MapPut("/root/sort-children", (Body<SortByFieldModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor) =>
            SortByFieldAsync(null, body, access, editing, editor));
        media.MapPut("/{id:guid}/sort-children", (Guid id, Body<SortByFieldModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor) =>
            SortByFieldAsync(id, body, access, editing, editor));
    }

    private static MediaCreateModel ToModel(CreateMediaModel request) => new()
    {
        Key = request.Id,
        ContentTypeKey = request.MediaType.Id,
        ParentKey = request.Parent?.Id,
        Properties = ContentInput.Properties(request.Values),
        Variants = ContentInput.Variants(request.Variants),
    };

    private static MediaUpdateModel ToModel(UpdateMediaModel request) => new()
    {
        Properties = ContentInput.Properties(request.Values),
        Variants = ContentInput.Variants(request.Variants),
    };

    private static async Task<Answer> CreateAsync(
        Body<CreateMediaModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if ((await access.DeniedAsync(request.Parent?.Id) ?? ids.Check(request.Id) ?? await checks.MediaAsync(request.MediaType.Id, request.Values, request.Variants)) is { } refused)
            return refused;
        var attempt = await editing.CreateAsync(ToModel(request), editor.Key);
        return attempt is { Success: true, Result.Content: { } media }
            ? Answer.Created(Location, media.Key)
            : EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values);
    }

    private static async Task<Answer> ValidateCreateAsync(Body<CreateMediaModel> body, MediaAccess access, IMediaEditingService editing, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if ((await access.DeniedAsync(request.Parent?.Id) ?? ids.Check(request.Id) ?? await checks.MediaAsync(request.MediaType.Id, request.Values, request.Variants)) is { } refused)
            return refused;
        var attempt = await editing.ValidateCreateAsync(ToModel(request));
        return attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result, request.Values);
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UpdateMediaModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor, ContentChecks checks, SaveGuard guard)
    {
        var request = body.Value;
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Media", id);
        if (await checks.MediaAsync(content.ContentType.Key, request.Values, request.Variants) is { } invalid)
            return invalid;
        return await guard.RunAsync(Constants.Locks.MediaTree, async () => await editing.GetAsync(id), async () =>
        {
            var attempt = await editing.UpdateAsync(id, ToModel(request), editor.Key);
            return attempt.Success
                ? (Answer.Done, attempt.Result?.Content)
                : (EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values), null);
        });
    }

    private static async Task<Answer> ValidateUpdateAsync(Guid id, Body<UpdateMediaModel> body, MediaAccess access, IMediaEditingService editing, ContentChecks checks)
    {
        var request = body.Value;
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Media", id);
        if (await checks.MediaAsync(content.ContentType.Key, request.Values, request.Variants) is { } invalid)
            return invalid;
        var attempt = await editing.ValidateUpdateAsync(id, ToModel(request));
        return attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result, request.Values);
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<MoveModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        var target = body.Value.Target?.Id;
        if ((await access.DeniedAsync(id) ?? await access.DeniedAsync(target)) is { } denied)
            return denied;
        var attempt = await editing.MoveAsync(id, target, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> TrashAsync(Guid id, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        var attempt = await editing.MoveToRecycleBinAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        var attempt = await editing.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> SortAsync(Body<SortingModelRequest> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        var request = body.Value;
        var keys = request.Sorting.Select(item => item.Id).ToArray();
        if ((await access.DeniedAsync(request.Parent?.Id) ?? await access.DeniedAsync(keys)) is { } denied)
            return denied;
        var status = await editing.SortAsync(request.Parent?.Id, request.ToModels(), editor.Key);
        return status == ContentEditingOperationStatus.Success ? Answer.Done : status.ToProblem();
    }

    private static async Task<Answer> SortByFieldAsync(
        Guid? parent, Body<SortByFieldModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedAsync(parent) is { } denied)
            return denied;
        var status = await editing.SortByFieldAsync(parent, body.Value.Field, body.Value.Direction, editor.Key);
        return status == ContentEditingOperationStatus.Success ? Answer.Done : status.ToProblem();
    }
}
