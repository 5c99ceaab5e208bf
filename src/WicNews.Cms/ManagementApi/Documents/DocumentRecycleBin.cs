using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>The documents' recycle bin: what lies in it, restoring and emptying.</summary>
internal static class DocumentRecycleBin
{
    public static void MapDocumentRecycleBin(this RouteGroupBuilder api)
    {
        var bin = api.MapResource("/recycle-bin/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        bin.MapGet("/root", (DocumentAccess access, EntityTree tree, BrowsableDocuments browsable, int skip = 0, int take = 100) => ChildrenAsync(null, access, tree, browsable, skip, take));
        bin.MapGet("/children", (Guid parentId, DocumentAccess access, EntityTree tree, BrowsableDocuments browsable, int skip = 0, int take = 100) =>
            ChildrenAsync(parentId, access, tree, browsable, skip, take));
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("/", EmptyAsync);
    }

    private static Task<Problem?> DeniedAsync(DocumentAccess access, string permission) =>
        access.DeniedAsync(ContentPermissionResource.RecycleBin(permission));

    private static async Task<Answer<Paged<DocumentRecycleBinItemModel>>> ChildrenAsync(
        Guid? parent, DocumentAccess access, EntityTree tree, BrowsableDocuments browsable, int skip, int take)
    {
        if (await DeniedAsync(access, ActionBrowse.ActionLetter) is { } denied)
            return denied;
        var page = tree.Trashed(parent, UmbracoObjectTypes.Document, skip, take);
        return new Paged<DocumentRecycleBinItemModel>(page.Total, await ItemsAsync(page.Items, tree, browsable));
    }

    private static async Task<Answer<Subset<DocumentRecycleBinItemModel>>> SiblingsAsync(
        Guid target, int before, int after, DocumentAccess access, EntityTree tree, BrowsableDocuments browsable)
    {
        if (await DeniedAsync(access, ActionBrowse.ActionLetter) is { } denied)
            return denied;
        var siblings = tree.TrashedSiblings(target, UmbracoObjectTypes.Document, before, after);
        return new Subset<DocumentRecycleBinItemModel>(siblings.TotalBefore, siblings.TotalAfter, await ItemsAsync(siblings.Items, tree, browsable));
    }

    private static async Task<Answer<Paged<ReferenceModel>>> ReferencedByAsync(
        DocumentAccess access, ITrackedReferencesService references, ReferencePresentation present, int skip = 0, int take = 20)
    {
        if (await DeniedAsync(access, ActionBrowse.ActionLetter) is { } denied)
            return denied;
        return await present.PageAsync(await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Document, skip, take, filterMustBeIsDependency: true));
    }

    private static async Task<Answer<Reference?>> OriginalParentAsync(Guid id, DocumentAccess access, IDocumentRecycleBinQueryService bin, IContentEditingService editing)
    {
        if (await DeniedAsync(access, ActionBrowse.ActionLetter) is { } denied)
            return denied;
        var attempt = await bin.GetOriginalParentAsync(id);
        var isAllowedAtRoot = attempt.Result is null && await editing.GetAsync(id) is { ContentType.AllowedAsRoot: true };
        return RecycleBinAnswers.OriginalParent(attempt.Status, attempt.Result?.Key, id, isAllowedAtRoot);
    }

    private static async Task<Answer> RestoreAsync(Guid id, Body<MoveModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        var target = body.Value.Target?.Id;
        if ((await access.DeniedAsync(ActionMove.ActionLetter, target) ?? await DeniedAsync(access, ActionRestore.ActionLetter)) is { } denied)
            return denied;
        var attempt = await editing.RestoreAsync(id, target, editor.Key, includeDescendants: true);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, DocumentAccess access, IContentEditingService editing, CurrentEditor editor)
    {
        if (await DeniedAsync(access, ActionDelete.ActionLetter) is { } denied)
            return denied;
        var attempt = await editing.DeleteFromRecycleBinAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> EmptyAsync(DocumentAccess access, IContentService content, CurrentEditor editor)
    {
        if (await DeniedAsync(access, ActionDelete.ActionLetter) is { } denied)
            return denied;
        return RecycleBinAnswers.Emptied(await content.EmptyRecycleBinAsync(editor.Key));
    }

    private static async Task<IReadOnlyList<DocumentRecycleBinItemModel>> ItemsAsync(IReadOnlyList<IEntitySlim> entities, EntityTree tree, BrowsableDocuments browsable) =>
        [.. (await browsable.OfAsync(entities, entity => entity.Key)).Select(entity => Item(entity, tree))];

    private static DocumentRecycleBinItemModel Item(IEntitySlim entity, EntityTree tree)
    {
        var document = (IDocumentEntitySlim)entity;
        return new DocumentRecycleBinItemModel(
            TypeReferenceModel.Of(document),
            DocumentPresentation.VariantItems(document, PageSchedules.None),
            document.Key,
            document.CreateDate,
            document.HasChildren,
            Reference.To(tree.ParentKey(document, UmbracoObjectTypes.Document)));
    }
}
