using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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

namespace WicNews.Cms.ManagementApi.MediaTypes;

/// <summary>Media types: one, many, what they allow and what uses them.</summary>
internal static class MediaTypeReads
{
    public static void MapMediaTypeReads(this RouteGroupBuilder api)
    {
        // Editors need the types of what they edit: the resource is open to those who see media.
        var types = api.MapResource("/media-type", "Media Type", AuthorizationPolicies.TreeAccessMediaOrMediaTypes);
        types.MapGet("/{id:guid}", GetAsync);
        types.MapGet("/batch", Batch);
        types.MapGet("/configuration", Configuration);
        types.MapGet("/allowed-at-root", AllowedAtRootAsync);
        types.MapGet("/{id:guid}/allowed-children", AllowedChildrenAsync);
        types.MapGet("/{id:guid}/allowed-parents", AllowedParentsAsync);
        types.MapGet("/{id:guid}/composition-references", CompositionReferencesAsync);
        types.MapPost("/available-compositions", AvailableCompositionsAsync).Produces<List<AvailableCompositionModel>>();
        var items = api.MapResource("/item/media-type", "Media Type", AuthorizationPolicies.BackOfficeAccess);
        items.MapGet("/", Items);
        items.MapGet("/ancestors", ItemAncestors);
        items.MapGet("/search", Search);
        items.MapGet("/allowed", ForFileExtensionAsync);
        items.MapGet("/folders", FoldersAsync);
        var tree = api.MapResource("/tree/media-type", "Media Type", AuthorizationPolicies.TreeAccessMediaOrMediaTypes);
        tree.MapFolderTree(FolderTreeKind.MediaTypes, TreeItems);
    }

    private static async Task<Answer<MediaTypeModel>> GetAsync(Guid id, IMediaTypeService types) =>
        await types.GetAsync(id) is { } type ? MediaTypePresentation.Of(type) : Problem.NotFound("Media type", id);

    private static Answer<BatchModel<MediaTypeModel>> Batch(IMediaTypeService types, Guid[]? id = null)
    {
        var found = id is { Length: > 0 } ? types.GetMany(id).Select(MediaTypePresentation.Of).ToArray() : [];
        return new BatchModel<MediaTypeModel>(found.Length, found);
    }

    private static Answer<MediaTypeConfigurationModel> Configuration(IReservedFieldNamesService reserved) =>
        new MediaTypeConfigurationModel([.. reserved.GetMediaReservedFieldNames()]);

    private static async Task<Answer<Paged<AllowedTypeModel>>> AllowedAtRootAsync(IMediaTypeService types, int skip = 0, int take = 100)
    {
        var page = await types.GetAllAllowedAsRootAsync(skip, take);
        return new Paged<AllowedTypeModel>(page.Total, [.. page.Items.Select(Allowed)]);
    }

    private static async Task<Answer<Paged<AllowedTypeModel>>> AllowedChildrenAsync(
        Guid id, IMediaTypeService types, Guid? parentContentKey = null, int skip = 0, int take = 100)
    {
        var attempt = await types.GetAllowedChildrenAsync(id, parentContentKey, skip, take);
        return attempt is { Success: true, Result: { } page }
            ? new Paged<AllowedTypeModel>(page.Total, [.. page.Items.Select(Allowed)])
            : attempt.Status.ToProblem();
    }

    private static async Task<Answer<AllowedParentsModel>> AllowedParentsAsync(Guid id, IMediaTypeService types)
    {
        var attempt = await types.GetAllowedParentKeysAsync(id);
        return attempt.Success ? new AllowedParentsModel([.. attempt.Result.Select(key => new Reference(key))]) : attempt.Status.ToProblem();
    }

    private static async Task<Answer<List<CompositionUseModel>>> CompositionReferencesAsync(Guid id, IMediaTypeService types) =>
        await types.GetAsync(id) is { } type
            ? types.GetComposedOf(type.Id).Select(user => new CompositionUseModel(user.Key, user.Name ?? user.Alias, user.Icon ?? string.Empty)).ToList()
            : Problem.NotFound("Media type", id);

    private static async Task<Answer<List<AvailableCompositionModel>>> AvailableCompositionsAsync(
        Body<MediaCompositionQuestion> body, IMediaTypeEditingService editing, IMediaTypeService types)
    {
        var ask = body.Value;
        var available = await editing.GetAvailableCompositionsAsync(ask.Id, ask.CurrentCompositeIds ?? [], ask.CurrentPropertyAliases ?? []);
        return available.Select(result => new AvailableCompositionModel(
            [.. types.GetContainers((IMediaType)result.Composition).Select(folder => folder.Name ?? string.Empty)],
            result.Allowed,
            result.Composition.Key,
            result.Composition.Name ?? result.Composition.Alias,
            result.Composition.Icon ?? string.Empty)).ToList();
    }

    private static Answer<List<MediaTypeItemModel>> Items(IMediaTypeService types, Guid[]? id = null) =>
        id is { Length: > 0 } ? types.GetMany(id).Select(MediaTypePresentation.Item).ToList() : new List<MediaTypeItemModel>();

    private static Answer<List<ItemAncestorsModel<NamedItemModel>>> ItemAncestors(FolderTree tree, Guid[]? id = null) =>
        ContentTypeItems.Ancestors(tree, FolderTreeKind.MediaTypes, id);

    private static Answer<Paged<MediaTypeItemModel>> Search(IMediaTypeService types, string? query = null, int skip = 0, int take = 100) =>
        types.GetAll()
            .Where(type => ContentTypeItems.Matches(type, query))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Select(MediaTypePresentation.Item).ToArray().Page(skip, take);

    private static async Task<Answer<Paged<AllowedMediaTypeItemModel>>> ForFileExtensionAsync(
        IMediaTypeEditingService editing, string? fileExtension = null, int skip = 0, int take = 100)
    {
        var page = await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync((fileExtension ?? string.Empty).TrimStart('.'), skip, take);
        return new Paged<AllowedMediaTypeItemModel>(page.Total, [.. page.Items.Select(match => new AllowedMediaTypeItemModel(
            match.IsSpecificMatch, match.MediaType.Icon, match.MediaType.Name ?? match.MediaType.Alias, match.MediaType.Key, []))]);
    }

    private static async Task<Answer<Paged<MediaTypeItemModel>>> FoldersAsync(IMediaTypeEditingService editing, int skip = 0, int take = 100)
    {
        var page = await editing.GetFolderMediaTypes(skip, take);
        return new Paged<MediaTypeItemModel>(page.Total, [.. page.Items.Select(MediaTypePresentation.Item)]);
    }

    private static IReadOnlyList<MediaTypeTreeItemModel> TreeItems(IServiceProvider services, IReadOnlyList<(IEntitySlim Entity, Guid? Parent)> entities)
    {
        var types = services.GetRequiredService<IMediaTypeService>().GetMany(entities.Select(entry => entry.Entity.Key)).ToDictionary(type => type.Key);
        return [.. entities.Select(entry => Item(entry.Entity, entry.Parent, types.GetValueOrDefault(entry.Entity.Key)))];
    }

    private static MediaTypeTreeItemModel Item(IEntitySlim entity, Guid? parent, IMediaType? type) => new(
        type?.Icon ?? string.Empty,
        type is null || !type.IsSystemMediaType(),
        FolderTreeKind.MediaTypes.IsFolder(entity),
        false,
        entity.Name ?? string.Empty,
        entity.Key,
        Reference.To(parent),
        [],
        entity.HasChildren);

    private static AllowedTypeModel Allowed(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Description, type.Icon);
}
