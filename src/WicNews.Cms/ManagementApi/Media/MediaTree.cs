using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>The media tree, and media by key and name.</summary>
internal static class MediaTree
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void MapMediaTree(this RouteGroupBuilder api)
    {
        var tree = api.MapResource("/tree/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree);
        tree.MapGet("/root", (Guid? dataTypeId, StartNodes start, EntityTree entities, int skip = 0, int take = 100) =>
            ChildrenAsync(null, dataTypeId, start, entities, skip, take));
        tree.MapGet("/children", (Guid parentId, Guid? dataTypeId, StartNodes start, EntityTree entities, int skip = 0, int take = 100) =>
            ChildrenAsync(parentId, dataTypeId, start, entities, skip, take));
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);
        var items = api.MapResource("/item/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree);
        items.MapGet("/", ItemsAsync);
        items.MapGet("/ancestors", ItemAncestorsAsync);
        items.MapGet("/search", SearchAsync);
    }

    private static async Task<Answer<Paged<MediaTreeItemModel>>> ChildrenAsync(
        Guid? parent, Guid? dataTypeId, StartNodes start, EntityTree entities, int skip, int take)
    {
        var view = await start.ViewAsync(media: true, dataTypeId);
        return entities.Children(parent, Type, view, skip, take).Map(entity => TreeItem(entity, view, entities));
    }

    private static async Task<Answer<List<MediaTreeItemModel>>> AncestorsAsync(Guid? descendantId, StartNodes start, EntityTree entities)
    {
        var view = await start.ViewAsync(media: true, null);
        return entities.AncestorsAndSelf(descendantId ?? Guid.Empty, Type, view).Select(entity => TreeItem(entity, view, entities)).ToList();
    }

    private static async Task<Answer<Subset<MediaTreeItemModel>>> SiblingsAsync(
        Guid target, int before, int after, Guid? dataTypeId, StartNodes start, EntityTree entities)
    {
        var view = await start.ViewAsync(media: true, dataTypeId);
        var siblings = entities.Siblings(target, Type, view, before, after);
        return new Subset<MediaTreeItemModel>(siblings.TotalBefore, siblings.TotalAfter, [.. siblings.Items.Select(entity => TreeItem(entity, view, entities))]);
    }

    /// <summary>As of documents; media are hidden from readers when they lie in the recycle bin.</summary>
    private static async Task<Answer<List<MediaItemModel>>> ItemsAsync(IEntityService entities, EntityTree tree, StartNodes start, Guid[]? id = null)
    {
        if (id is not { Length: > 0 })
            return new List<MediaItemModel>();
        var view = await start.ViewAsync(media: true, null);
        return Present(entities.GetAll(Type, id).Where(view.IsNamed), tree);
    }

    private static async Task<Answer<List<ItemAncestorsModel<MediaItemModel>>>> ItemAncestorsAsync(EntityTree tree, StartNodes start, Guid[]? id = null)
    {
        var view = await start.ViewAsync(media: true, null);
        return (id ?? []).Select(key => new ItemAncestorsModel<MediaItemModel>(
            key, Present(tree.AncestorsAndSelf(key, Type, view).Where(entity => entity.Key != key), tree))).ToList();
    }

    private static async Task<Answer<Paged<MediaItemModel>>> SearchAsync(
        EntitySearch search, EntityTree tree, StartNodes start, [AsParameters] MediaSearch ask)
    {
        var view = await start.ViewAsync(media: true, ask.DataTypeId);
        var found = search.Find(new EntityQuestion(Type, ask.Query, ask.ParentId, ask.AllowedMediaTypes, ask.Trashed), view, ask.Skip, ask.Take);
        return new Paged<MediaItemModel>(found.Total, Present(found.Items, tree));
    }

    private static List<MediaItemModel> Present(IEnumerable<IEntitySlim> entities, EntityTree tree) =>
        [.. entities.OfType<IMediaEntitySlim>().Select(entity => MediaPresentation.Item(entity, tree.ParentKey(entity, Type)))];

    private static MediaTreeItemModel TreeItem(IEntitySlim entity, TreeView view, EntityTree entities)
    {
        var media = (IMediaEntitySlim)entity;
        return new MediaTreeItemModel(
            TypeReferenceModel.Of(media),
            MediaPresentation.VariantItems(media),
            !view.IsOpen(media),
            media.Trashed,
            media.CreateDate,
            media.Key,
            Reference.To(entities.ParentKey(media, Type)),
            [],
            media.HasChildren);
    }

    internal sealed record MediaSearch(
        string? Query, bool? Trashed, string? Culture, Guid? ParentId, Guid[]? AllowedMediaTypes, Guid? DataTypeId, int Skip = 0, int Take = 100);
}
