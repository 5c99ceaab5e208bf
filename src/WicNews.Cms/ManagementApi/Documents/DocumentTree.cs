using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>The document tree.</summary>
internal static class DocumentTree
{
    public static void MapDocumentTree(this RouteGroupBuilder api)
    {
        var tree = api.MapResource("/tree/document", "Document", AuthorizationPolicies.SectionAccessForContentTree);
        tree.MapGet("/root", (Guid? dataTypeId, StartNodes start, EntityTree entities, int skip = 0, int take = 100) =>
            ChildrenAsync(null, dataTypeId, start, entities, skip, take));
        tree.MapGet("/children", (Guid parentId, Guid? dataTypeId, StartNodes start, EntityTree entities, int skip = 0, int take = 100) =>
            ChildrenAsync(parentId, dataTypeId, start, entities, skip, take));
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);
    }

    private static async Task<Answer<Paged<DocumentTreeItemModel>>> ChildrenAsync(
        Guid? parent, Guid? dataTypeId, StartNodes start, EntityTree entities, int skip, int take)
    {
        var view = await start.ViewAsync(media: false, dataTypeId);
        return entities.Children(parent, UmbracoObjectTypes.Document, view, skip, take).Map(entity => Item(entity, view, entities));
    }

    private static async Task<Answer<List<DocumentTreeItemModel>>> AncestorsAsync(Guid descendantId, StartNodes start, EntityTree entities)
    {
        var view = await start.ViewAsync(media: false, null);
        return entities.AncestorsAndSelf(descendantId, UmbracoObjectTypes.Document, view).Select(entity => Item(entity, view, entities)).ToList();
    }

    private static async Task<Answer<Subset<DocumentTreeItemModel>>> SiblingsAsync(
        Guid target, int before, int after, Guid? dataTypeId, StartNodes start, EntityTree entities)
    {
        var view = await start.ViewAsync(media: false, dataTypeId);
        var siblings = entities.Siblings(target, UmbracoObjectTypes.Document, view, before, after);
        return new Subset<DocumentTreeItemModel>(siblings.TotalBefore, siblings.TotalAfter, [.. siblings.Items.Select(entity => Item(entity, view, entities))]);
    }

    private static DocumentTreeItemModel Item(IEntitySlim entity, TreeView view, EntityTree entities)
    {
        var document = (IDocumentEntitySlim)entity;
        return new DocumentTreeItemModel(
            false,
            entities.Ancestors(document),
            TypeReferenceModel.Of(document),
            DocumentPresentation.VariantItems(document),
            !view.IsOpen(document),
            document.Trashed,
            document.CreateDate,
            document.Key,
            Reference.To(entities.ParentKey(document, UmbracoObjectTypes.Document)),
            [],
            document.HasChildren);
    }
}
