using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.DocumentTypes;

/// <summary>Document types: one, many, what they allow and what uses them.</summary>
internal static class DocumentTypeReads
{
    public static void MapDocumentTypeReads(this RouteGroupBuilder api)
    {
        // Editors need the types of what they edit: the resource is open to those who see documents.
        var types = api.MapResource("/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes);
        types.MapGet("/{id:guid}", GetAsync);
        types.MapGet("/batch", Batch);
        types.MapGet("/configuration", Configuration);
        types.MapGet("/allowed-at-root", AllowedAtRootAsync);
        types.MapGet("/allowed-in-library", AllowedInLibraryAsync);
        types.MapGet("/{id:guid}/allowed-children", AllowedChildrenAsync);
        types.MapGet("/{id:guid}/allowed-parents", AllowedParentsAsync);
        types.MapGet("/{id:guid}/composition-references", CompositionReferencesAsync);
        types.MapPost("/available-compositions", AvailableCompositionsAsync).Produces<List<AvailableCompositionModel>>();
        var items = api.MapResource("/item/document-type", "Document Type", AuthorizationPolicies.BackOfficeAccess);
        items.MapGet("/", Items);
        items.MapGet("/ancestors", ItemAncestors);
        items.MapGet("/search", Search);
        var tree = api.MapResource("/tree/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes);
        tree.MapFolderTree(FolderTreeKind.DocumentTypes, TreeItems);
        tree.MapGet("/search", SearchTree);
    }

    private static async Task<Answer<DocumentTypeModel>> GetAsync(Guid id, IContentTypeService types) =>
        await types.GetAsync(id) is { } type ? DocumentTypePresentation.Of(type) : Problem.NotFound("Document type", id);

    private static Answer<BatchModel<DocumentTypeModel>> Batch(IContentTypeService types, Guid[]? id = null)
    {
        var found = id is { Length: > 0 } ? types.GetMany(id).Select(DocumentTypePresentation.Of).ToArray() : [];
        return new BatchModel<DocumentTypeModel>(found.Length, found);
    }

    private static Answer<DocumentTypeConfigurationModel> Configuration(IOptionsMonitor<DataTypesSettings> dataTypes, IReservedFieldNamesService reserved) =>
        new DocumentTypeConfigurationModel(dataTypes.CurrentValue.CanBeChanged.ToString(), true, false, [.. reserved.GetDocumentReservedFieldNames()]);

    private static async Task<Answer<Paged<AllowedTypeModel>>> AllowedAtRootAsync(IContentTypeService types, int skip = 0, int take = 100)
    {
        var page = await types.GetAllAllowedAsRootAsync(skip, take);
        return new Paged<AllowedTypeModel>(page.Total, [.. page.Items.Select(Allowed)]);
    }

    private static async Task<Answer<Paged<AllowedTypeModel>>> AllowedInLibraryAsync(IContentTypeService types, Guid? parentKey = null, int skip = 0, int take = 100)
    {
        var page = await types.GetAllAllowedInLibraryAsync(parentKey, skip, take);
        return new Paged<AllowedTypeModel>(page.Total, [.. page.Items.Select(Allowed)]);
    }

    private static async Task<Answer<Paged<AllowedTypeModel>>> AllowedChildrenAsync(
        Guid id, IContentTypeService types, Guid? parentContentKey = null, int skip = 0, int take = 100)
    {
        var attempt = await types.GetAllowedChildrenAsync(id, parentContentKey, skip, take);
        return attempt is { Success: true, Result: { } page }
            ? new Paged<AllowedTypeModel>(page.Total, [.. page.Items.Select(Allowed)])
            : attempt.Status.ToProblem();
    }

    private static async Task<Answer<AllowedParentsModel>> AllowedParentsAsync(Guid id, IContentTypeService types)
    {
        var attempt = await types.GetAllowedParentKeysAsync(id);
        return attempt.Success ? new AllowedParentsModel([.. attempt.Result.Select(key => new Reference(key))]) : attempt.Status.ToProblem();
    }

    private static async Task<Answer<List<CompositionUseModel>>> CompositionReferencesAsync(Guid id, IContentTypeService types) =>
        await types.GetAsync(id) is { } type
            ? types.GetComposedOf(type.Id).Select(user => new CompositionUseModel(user.Key, user.Name ?? user.Alias, user.Icon ?? string.Empty)).ToList()
            : Problem.NotFound("Document type", id);

    private static async Task<Answer<List<AvailableCompositionModel>>> AvailableCompositionsAsync(
        Body<CompositionQuestion> body, IContentTypeEditingService editing, IContentTypeService types)
    {
        var ask = body.Value;
        var available = await editing.GetAvailableCompositionsAsync(ask.Id, ask.CurrentCompositeIds ?? [], ask.CurrentPropertyAliases ?? [], ask.IsElement);
        return available.Select(result => new AvailableCompositionModel(
            [.. types.GetContainers((IContentType)result.Composition).Select(folder => folder.Name ?? string.Empty)],
            result.Allowed,
            result.Composition.Key,
            result.Composition.Name ?? result.Composition.Alias,
            result.Composition.Icon ?? string.Empty)).ToList();
    }

    private static Answer<List<DocumentTypeItemModel>> Items(IContentTypeService types, Guid[]? id = null) =>
        id is { Length: > 0 } ? types.GetMany(id).Select(DocumentTypePresentation.Item).ToList() : new List<DocumentTypeItemModel>();

    private static Answer<List<ItemAncestorsModel<NamedItemModel>>> ItemAncestors(FolderTree tree, Guid[]? id = null) =>
        ContentTypeItems.Ancestors(tree, FolderTreeKind.DocumentTypes, id);

    private static Answer<Paged<DocumentTypeItemModel>> Search(IContentTypeService types, string? query = null, bool? isElement = null, int skip = 0, int take = 100) =>
        types.GetAll()
            .Where(type => (isElement is null || type.IsElement == isElement) && ContentTypeItems.Matches(type, query))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Select(DocumentTypePresentation.Item).ToArray().Page(skip, take);

    private static Answer<Paged<DocumentTypeTreeItemModel>> SearchTree(
        FolderTree tree, IServiceProvider services, string? query = null, TreeItemKind itemKind = TreeItemKind.All, int skip = 0, int take = 100)
    {
        var found = tree.Search(FolderTreeKind.DocumentTypes, query, itemKind, skip, take);
        return new Paged<DocumentTypeTreeItemModel>(
            found.Total, TreeItems(services, [.. found.Items.Select(entity => (entity, tree.ParentKey(entity, FolderTreeKind.DocumentTypes)))]));
    }

    private static IReadOnlyList<DocumentTypeTreeItemModel> TreeItems(IServiceProvider services, IReadOnlyList<(IEntitySlim Entity, Guid? Parent)> entities)
    {
        var types = services.GetRequiredService<IContentTypeService>().GetMany(entities.Select(entry => entry.Entity.Key)).ToDictionary(type => type.Key);
        return [.. entities.Select(entry => Item(entry.Entity, entry.Parent, types.GetValueOrDefault(entry.Entity.Key)))];
    }

    private static DocumentTypeTreeItemModel Item(IEntitySlim entity, Guid? parent, IContentType? type) => new(
        type?.IsElement ?? false,
        type?.Icon ?? string.Empty,
        FolderTreeKind.DocumentTypes.IsFolder(entity),
        false,
        entity.Name ?? string.Empty,
        entity.Key,
        Reference.To(parent),
        [],
        entity.HasChildren);

    private static AllowedTypeModel Allowed(IContentType type) => new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon);
}
