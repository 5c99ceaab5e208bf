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
        return new Paged<DocumentTreeItemModel>(page.Total, parts.Present(page.Items, view));
    }

    /// <summary>Nothing has no ancestors: so the backoffice asks about what is yet to be made at the root.</summary>
    private static async Task<Answer<List<DocumentTreeItemModel>>> AncestorsAsync(Guid? descendantId, StartNodes start, TreeParts parts)
    {
        var view = await start.ViewAsync(media: false, null);
        return parts.Present(parts.Entities.AncestorsAndSelf(descendantId ?? Guid.Empty, UmbracoObjectTypes.Document, view), view);
    }

    private static async Task<Answer<Subset<DocumentTreeItemModel>>> SiblingsAsync(
        Guid target, int before, int after, Guid? dataTypeId, StartNodes start, TreeParts parts)
    {
        var view = await start.ViewAsync(media: false, dataTypeId);
        var siblings = parts.Entities.Siblings(target, UmbracoObjectTypes.Document, view, before, after);
        return new Subset<DocumentTreeItemModel>(siblings.TotalBefore, siblings.TotalAfter, parts.Present(siblings.Items, view));
    }

    /// <summary>The tree, and how a part of it is shown; the schedules of what is in it are read at once.</summary>
    internal sealed class TreeParts(EntityTree entities, UpcomingSchedules upcoming)
    {
        public EntityTree Entities => entities;

        public List<DocumentTreeItemModel> Present(IReadOnlyCollection<IEntitySlim> items, TreeView view)
        {
            var schedules = upcoming.Of(items.Select(item => item.Id));
            return [.. items.Cast<IDocumentEntitySlim>().Select(document => Item(document, view, schedules))];
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
