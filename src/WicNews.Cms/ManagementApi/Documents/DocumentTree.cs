using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>The document tree.</summary>
internal static class DocumentTree
{
    public static void MapDocumentTree(this RouteGroupBuilder api)
    {
        var tree = api.MapResource("/tree/document", "Document", AuthorizationPolicies.SectionAccessForContentTree);
        tree.MapGet("/root", (Guid? dataTypeId, StartNodes start, TreeParts parts, int skip = 0, int take = 100) =>
            ChildrenAsync(null, dataTypeId, start, parts, skip, take));
        tree.MapGet("/children", (Guid parentId, Guid? dataTypeId, StartNodes start, TreeParts parts, int skip = 0, int take = 100) =>
            ChildrenAsync(parentId, dataTypeId, start, parts, skip, take));
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);
    }

    private static async Task<Answer<Paged<DocumentTreeItemModel>>> ChildrenAsync(
        Guid? parent, Guid? dataTypeId, StartNodes start, TreeParts parts, int skip, int take)
    {
        var view = await start.ViewAsync(media: false, dataTypeId);
        var page = parts.Entities.Children(parent, UmbracoObjectTypes.Document, view, skip, take);
        return new Paged<DocumentTreeItemModel>(page.Total, await parts.PresentAsync(page.Items, view));
    }

    /// <summary>Nothing has no ancestors: so the backoffice asks about what is yet to be made at the root.</summary>
    private static async Task<Answer<List<DocumentTreeItemModel>>> AncestorsAsync(Guid? descendantId, StartNodes start, TreeParts parts)
    {
        var view = await start.ViewAsync(media: false, null);
        return await parts.PresentAsync(parts.Entities.AncestorsAndSelf(descendantId ?? Guid.Empty, UmbracoObjectTypes.Document, view), view);
    }

    private static async Task<Answer<Subset<DocumentTreeItemModel>>> SiblingsAsync(
        Guid target, int before, int after, Guid? dataTypeId, StartNodes start, TreeParts parts)
    {
        var view = await start.ViewAsync(media: false, dataTypeId);
        var siblings = parts.Entities.Siblings(target, UmbracoObjectTypes.Document, view, before, after);
        return new Subset<DocumentTreeItemModel>(siblings.TotalBefore, siblings.TotalAfter, await parts.PresentAsync(siblings.Items, view));
    }

    /// <summary>The tree, and how a part of it is shown, without what may not be browsed; the schedules of what is in it are read at once.</summary>
    internal sealed class TreeParts(EntityTree entities, UpcomingSchedules upcoming, BrowsableDocuments browsable)
    {
        public EntityTree Entities => entities;

        public async Task<List<DocumentTreeItemModel>> PresentAsync(IReadOnlyList<IEntitySlim> items, TreeView view)
        {
            var shown = await browsable.OfAsync(items, item => item.Key);
            var schedules = upcoming.Of(shown.Select(item => item.Id));
            return [.. shown.Cast<IDocumentEntitySlim>().Select(document => Item(document, view, schedules))];
        }

        private DocumentTreeItemModel Item(IDocumentEntitySlim document, TreeView view, PageSchedules schedules) => new(
            false,
            entities.Ancestors(document),
            TypeReferenceModel.Of(document),
            DocumentPresentation.VariantItems(document, schedules),
            !view.IsOpen(document),
            document.Trashed,
            document.CreateDate,
            document.Key,
            Reference.To(entities.ParentKey(document, UmbracoObjectTypes.Document)),
            [],
            document.HasChildren);
    }
}
