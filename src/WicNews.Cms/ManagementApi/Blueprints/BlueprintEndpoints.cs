using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Audit;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Folders;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Blueprints;

/// <summary>Document blueprints: prepared documents to start new ones from.</summary>
internal static class BlueprintEndpoints
{
    private const string Location = "/umbraco/management/api/v1/document-blueprint";

    public static void MapBlueprints(this RouteGroupBuilder api)
    {
        var blueprints = api.MapResource("/document-blueprint", "Document Blueprint", AuthorizationPolicies.TreeAccessDocumentTypes);
        blueprints.MapGet("/{id:guid}", GetAsync);
        blueprints.MapPost("/", CreateAsync);
        blueprints.MapPut("/{id:guid}", UpdateAsync);
        blueprints.MapPut("/{id:guid}/move", MoveAsync);
        blueprints.MapDelete("/{id:guid}", DeleteAsync);
        blueprints.MapGet("/{id:guid}/audit-log", AuditLogAsync);
        blueprints.MapFolders<IContentBlueprintContainerService, IContent>("/document-blueprint");
        // Whoever may create documents may start from a blueprint, and make one of a document if the permission says so.
        var use = api.MapResource("/document-blueprint", "Document Blueprint", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes);
        use.MapGet("/{id:guid}/scaffold", ScaffoldAsync);
        use.MapPost("/from-document", FromDocumentAsync);
        api.MapResource("/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes).MapGet("/{id:guid}/blueprint", OfTypeAsync);
        api.MapResource("/item/document-blueprint", "Document Blueprint", AuthorizationPolicies.BackOfficeAccess).MapGet("/", Items);
        api.MapResource("/tree/document-blueprint", "Document Blueprint", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes)
            .MapFolderTree(FolderTreeKind.Blueprints, TreeItems);
    }

    private static async Task<Answer<BlueprintModel>> GetAsync(Guid id, IContentBlueprintEditingService blueprints, DocumentPresentation present) =>
        await blueprints.GetAsync(id) is { } blueprint ? Present(blueprint, present) : Problem.NotFound("Blueprint", id);

    private static async Task<Answer<BlueprintModel>> ScaffoldAsync(Guid id, IContentBlueprintEditingService blueprints, DocumentPresentation present) =>
        await blueprints.GetScaffoldedAsync(id) is { } blueprint ? Present(blueprint, present) : Problem.NotFound("Blueprint", id);

    private static async Task<Answer> CreateAsync(
        Body<CreateBlueprintModel> body, IContentBlueprintEditingService blueprints, CurrentEditor editor, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if ((ids.Check(request.Id) ?? await checks.DocumentAsync(request.DocumentType.Id, request.Values, request.Variants)) is { } invalid)
            return invalid;
        var attempt = await blueprints.CreateAsync(
            new ContentBlueprintCreateModel
            {
                Key = request.Id,
                ContentTypeKey = request.DocumentType.Id,
                ParentKey = request.Parent?.Id,
                Properties = ContentInput.Properties(request.Values),
                Variants = ContentInput.Variants(request.Variants),
            },
            editor.Key);
        return attempt is { Success: true, Result.Content: { } blueprint }
            ? Answer.Created(Location, blueprint.Key)
            : EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values);
    }

    private static async Task<Answer> FromDocumentAsync(
        Body<BlueprintFromDocumentModel> body, DocumentAccess access, IContentBlueprintEditingService blueprints, FreeIds ids, CurrentEditor editor)
    {
        var request = body.Value;
        if (ContentInput.NameFault(request.Name) is { } fault)
            return Problem.BadInput("$.name", fault, ContentEditingOperationStatus.InvalidName);
        if (ids.Check(request.Id) is { } taken)
            return taken;
        if (await access.DeniedAsync(ActionCreateBlueprintFromContent.ActionLetter, request.Document.Id) is { } denied)
            return denied;
        var attempt = await blueprints.CreateFromContentAsync(request.Document.Id, request.Name, request.Id, editor.Key);
        return attempt is { Success: true, Result.Content: { } blueprint } ? Answer.Created(Location, blueprint.Key) : attempt.Status.ToProblem();
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UpdateBlueprintModel> body, IContentBlueprintEditingService blueprints, CurrentEditor editor, PostedDocument posted)
    {
        var request = body.Value;
        if (await blueprints.GetAsync(id) is not { } content)
            return Problem.NotFound("Blueprint", id);
        var model = new ContentBlueprintUpdateModel();
        if (await posted.FillAsync(model, content, request.Values, request.Variants) is { } refused)
            return refused;
        var attempt = await blueprints.UpdateAsync(id, model, editor.Key);
        return attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values);
    }

    private static async Task<Answer> MoveAsync(Guid id, Body<TargetModel> body, IContentBlueprintEditingService blueprints, CurrentEditor editor)
    {
        var attempt = await blueprints.MoveAsync(id, body.Value.Target?.Id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, IContentBlueprintEditingService blueprints, CurrentEditor editor)
    {
        var attempt = await blueprints.DeleteAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static Task<Answer<Paged<AuditLogModel>>> AuditLogAsync(
        Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, AuditLog log, int skip = 0, int take = 100) =>
        log.OfAsync(id, UmbracoObjectTypes.DocumentBlueprint, orderDirection, sinceDate, skip, take);

    private static async Task<Answer<Paged<NamedItemModel>>> OfTypeAsync(Guid id, IContentBlueprintEditingService blueprints, int skip = 0, int take = 100)
    {
        var attempt = await blueprints.GetPagedByContentTypeAsync(id, skip, take);
        return attempt is { Success: true, Result: { } page }
            ? new Paged<NamedItemModel>(page.Total, [.. page.Items.Select(blueprint => new NamedItemModel(blueprint.Name ?? string.Empty, blueprint.Key, []))])
            : attempt.Status.ToProblem();
    }

    private static Answer<List<BlueprintItemModel>> Items(IEntityService entities, Guid[]? id = null) =>
        id is { Length: > 0 }
            ? entities.GetAll(UmbracoObjectTypes.DocumentBlueprint, id).OfType<IContentEntitySlim>()
                .Select(entity => new BlueprintItemModel(TypeReferenceModel.Of(entity), entity.Name ?? string.Empty, entity.Key, [])).ToList()
            : new List<BlueprintItemModel>();

    private static IReadOnlyList<BlueprintTreeItemModel> TreeItems(IServiceProvider services, IReadOnlyList<(IEntitySlim Entity, Guid? Parent)> entities) =>
        [.. entities.Select(entry => new BlueprintTreeItemModel(
            entry.Entity is IContentEntitySlim content ? TypeReferenceModel.Of(content) : null,
            FolderTreeKind.Blueprints.IsFolder(entry.Entity),
            false,
            entry.Entity.Name ?? string.Empty,
            entry.Entity.Key,
            Reference.To(entry.Parent),
            [],
            entry.Entity.HasChildren))];

    private static BlueprintModel Present(IContent blueprint, DocumentPresentation present)
    {
        var document = present.Document(blueprint);
        return new BlueprintModel(document.DocumentType, document.Id, [], document.Values, document.Variants);
    }

    internal sealed record BlueprintModel(
        TypeReferenceModel DocumentType,
        Guid Id,
        IReadOnlyList<Flag> Flags,
        IReadOnlyList<ValueResponseModel> Values,
        IReadOnlyList<DocumentVariantResponseModel> Variants);

    internal sealed record BlueprintItemModel(TypeReferenceModel DocumentType, string Name, Guid Id, IReadOnlyList<Flag> Flags);

    internal sealed record BlueprintTreeItemModel(
        TypeReferenceModel? DocumentType, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren);

    internal sealed record CreateBlueprintModel(
        Reference DocumentType, Guid? Id = null, Reference? Parent = null, IReadOnlyList<ValueModel>? Values = null, IReadOnlyList<VariantRequestModel>? Variants = null);

    internal sealed record UpdateBlueprintModel(IReadOnlyList<ValueModel>? Values = null, IReadOnlyList<VariantRequestModel>? Variants = null);

    internal sealed record BlueprintFromDocumentModel(Reference Document, string Name, Guid? Id = null, Reference? Parent = null);
}
