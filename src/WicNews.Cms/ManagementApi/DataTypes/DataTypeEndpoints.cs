using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.DataTypes;

/// <summary>Reading data types.</summary>
internal static class DataTypeEndpoints
{
    public static void MapDataTypeReads(this RouteGroupBuilder api)
    {
        var types = api.MapResource("/data-type", "Data Type", AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
        types.MapGet("/{id:guid}", GetAsync);
        types.MapGet("/batch", BatchAsync);
        types.MapGet("/configuration", Configuration);
        types.MapGet("/{id:guid}/is-used", IsUsedAsync);
        types.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        var items = api.MapResource("/item/data-type", "Data Type", AuthorizationPolicies.BackOfficeAccess);
        items.MapGet("/", ItemsAsync);
        items.MapGet("/ancestors", Answer<List<ItemAncestorsModel<NamedItemModel>>> (FolderTree tree, Guid[]? id = null) =>
            ContentTypeItems.Ancestors(tree, FolderTreeKind.DataTypes, id));
        items.MapGet("/search", SearchAsync);
        api.MapResource("/filter/data-type", "Data Type", AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes).MapGet("/", FilterAsync);
        var tree = api.MapResource("/tree/data-type", "Data Type", AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
        tree.MapFolderTree(FolderTreeKind.DataTypes, TreeItems);
        tree.MapGet("/search", SearchTree);
        api.MapResource("/property-type/is-used", "Property Type", AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes)
            .MapGet("/", IsPropertyUsedAsync);
    }

    private static async Task<Answer<DataTypeModel>> GetAsync(Guid id, IDataTypeService types, DataTypePresentation present) =>
        await types.GetAsync(id) is { } type ? present.Of(type) : Problem.NotFound("Data type", id);

    private static async Task<Answer<BatchModel<DataTypeModel>>> BatchAsync(IDataTypeService types, DataTypePresentation present, Guid[]? id = null)
    {
        var found = id is { Length: > 0 } ? (await types.GetAllAsync(id)).OrderBy(type => Array.IndexOf(id, type.Key)).Select(present.Of).ToArray() : [];
        return new BatchModel<DataTypeModel>(found.Length, found);
    }

    private static Answer<DataTypeConfigurationModel> Configuration(IOptionsMonitor<DataTypesSettings> settings) => new DataTypeConfigurationModel(
        settings.CurrentValue.CanBeChanged.ToString(), Constants.DataTypes.Guids.ListViewContentGuid, Constants.DataTypes.Guids.ListViewMediaGuid);

    private static async Task<Answer<bool>> IsUsedAsync(Guid id, IDataTypeUsageService usage)
    {
        var attempt = await usage.HasSavedValuesAsync(id);
        return attempt.Success ? attempt.Result : attempt.Status.ToProblem();
    }

    private static async Task<Answer<Paged<ReferenceModel>>> ReferencedByAsync(
        Guid id, IDataTypeService types, ReferencePresentation present, int skip = 0, int take = 20) =>
        await present.PageAsync(await types.GetPagedRelationsAsync(id, skip, take));

    private static async Task<Answer<List<DataTypeItemModel>>> ItemsAsync(IDataTypeService types, Guid[]? id = null) =>
        id is { Length: > 0 } ? (await types.GetAllAsync(id)).Select(DataTypePresentation.Item).ToList() : new List<DataTypeItemModel>();

    private static async Task<Answer<Paged<DataTypeItemModel>>> SearchAsync(IDataTypeService types, string? query = null, int skip = 0, int take = 100) =>
        (await types.GetAllAsync())
            .Where(type => string.IsNullOrWhiteSpace(query) || (type.Name ?? string.Empty).InvariantContains(query.Trim()))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .Select(DataTypePresentation.Item).ToArray().Page(skip, take);

    private static async Task<Answer<Paged<DataTypeItemModel>>> FilterAsync(
        IDataTypeService types, string? name = null, string? editorUiAlias = null, string? editorAlias = null, int skip = 0, int take = 100)
    {
        var page = await types.FilterAsync(name, editorUiAlias, editorAlias, skip, take);
        return new Paged<DataTypeItemModel>(page.Total, [.. page.Items.Select(DataTypePresentation.Item)]);
    }

    private static async Task<Answer<bool>> IsPropertyUsedAsync(Guid contentTypeId, string propertyAlias, IPropertyTypeUsageService usage)
    {
        var attempt = await usage.HasSavedPropertyValuesAsync(contentTypeId, propertyAlias);
        return attempt.Success ? attempt.Result : attempt.Status.ToProblem();
    }

    private static Answer<Paged<DataTypeTreeItemModel>> SearchTree(
        FolderTree tree, IServiceProvider services, string? query = null, TreeItemKind itemKind = TreeItemKind.All, int skip = 0, int take = 100)
    {
        var found = tree.Search(FolderTreeKind.DataTypes, query, itemKind, skip, take);
        return new Paged<DataTypeTreeItemModel>(
            found.Total, TreeItems(services, [.. found.Items.Select(entity => (entity, tree.ParentKey(entity, FolderTreeKind.DataTypes)))]));
    }

    private static IReadOnlyList<DataTypeTreeItemModel> TreeItems(IServiceProvider services, IReadOnlyList<(IEntitySlim Entity, Guid? Parent)> entities)
    {
        var keys = entities.Where(entry => !FolderTreeKind.DataTypes.IsFolder(entry.Entity)).Select(entry => entry.Entity.Key).ToArray();
        var types = keys.Length == 0
            ? []
            : services.GetRequiredService<IDataTypeService>().GetAllAsync(keys).GetAwaiter().GetResult().ToDictionary(type => type.Key);
        return [.. entities.Select(entry => Item(entry.Entity, entry.Parent, types.GetValueOrDefault(entry.Entity.Key)))];
    }

    private static DataTypeTreeItemModel Item(IEntitySlim entity, Guid? parent, IDataType? type) => new(
        type?.EditorUiAlias,
        type?.IsDeletableDataType() ?? true,
        FolderTreeKind.DataTypes.IsFolder(entity),
        false,
        entity.Name ?? string.Empty,
        entity.Key,
        Reference.To(parent),
        [],
        entity.HasChildren);
}
