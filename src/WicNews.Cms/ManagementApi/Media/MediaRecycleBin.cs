using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>The media's recycle bin.</summary>
internal static class MediaRecycleBin
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void MapMediaRecycleBin(this RouteGroupBuilder api)
    {
        var bin = api.MapResource("/recycle-bin/media", "Media", AuthorizationPolicies.SectionAccessMedia);
        bin.MapGet("/root", (MediaAccess access, EntityTree tree, int skip = 0, int take = 100) => ChildrenAsync(null, access, tree, skip, take));
        bin.MapGet("/children", (Guid parentId, MediaAccess access, EntityTree tree, int skip = 0, int take = 100) => ChildrenAsync(parentId, access, tree, skip, take));
        bin.MapGet("/siblings", SiblingsAsync);
        bin.MapGet("/referenced-by", ReferencedByAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("/", EmptyAsync);
    }

    private static async Task<Answer<Paged<MediaRecycleBinItemModel>>> ChildrenAsync(Guid? parent, MediaAccess access, EntityTree tree, int skip, int take) =>
        await access.DeniedInBinAsync() is { } denied ? denied : tree.Trashed(parent, Type, skip, take).Map(entity => Item(entity, tree));

    private static async Task<Answer<Subset<MediaRecycleBinItemModel>>> SiblingsAsync(Guid target, int before, int after, MediaAccess access, EntityTree tree)
    {
        if (await access.DeniedInBinAsync() is { } denied)
            return denied;
        var siblings = tree.TrashedSiblings(target, Type, before, after);
        return new Subset<MediaRecycleBinItemModel>(siblings.TotalBefore, siblings.TotalAfter, [.. siblings.Items.Select(entity => Item(entity, tree))]);
    }

    private static async Task<Answer<Paged<ReferenceModel>>> ReferencedByAsync(
        MediaAccess access, ITrackedReferencesService references, ReferencePresentation present, int skip = 0, int take = 20)
    {
        if (await access.DeniedInBinAsync() is { } denied)
            return denied;
        return await present.PageAsync(await references.GetPagedRelationsForRecycleBinAsync(Type, skip, take, filterMustBeIsDependency: true));
    }

    private static async Task<Answer<Reference?>> OriginalParentAsync(Guid id, MediaAccess access, IMediaRecycleBinQueryService bin, IMediaEditingService editing)
    {
        if (await access.DeniedInBinAsync() is { } denied)
            return denied;
        var attempt = await bin.GetOriginalParentAsync(id);
        var isAllowedAtRoot = attempt.Result is null && await editing.GetAsync(id) is { ContentType.AllowedAsRoot: true };
        return RecycleBinAnswers.OriginalParent(attempt.Status, attempt.Result?.Key, id, isAllowedAtRoot);
    }

    private static async Task<Answer> RestoreAsync(Guid id, Body<MoveModel> body, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        var target = body.Value.Target?.Id;
        if ((await access.DeniedInBinAsync() ?? await access.DeniedAsync(target)) is { } denied)
            return denied;
        var attempt = await editing.RestoreAsync(id, target, editor.Key, includeDescendants: true);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> DeleteAsync(Guid id, MediaAccess access, IMediaEditingService editing, CurrentEditor editor)
    {
        if (await access.DeniedInBinAsync() is { } denied)
            return denied;
        var attempt = await editing.DeleteFromRecycleBinAsync(id, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static async Task<Answer> EmptyAsync(MediaAccess access, IMediaService media, CurrentEditor editor) =>
        await access.DeniedInBinAsync() is { } denied ? denied : RecycleBinAnswers.Emptied(await media.EmptyRecycleBinAsync(editor.Key));

    private static MediaRecycleBinItemModel Item(IEntitySlim entity, EntityTree tree)
    {
        var media = (IMediaEntitySlim)entity;
        return new MediaRecycleBinItemModel(
            TypeReferenceModel.Of(media),
            MediaPresentation.VariantItems(media),
            media.Key,
            media.CreateDate,
            media.HasChildren,
            Reference.To(tree.ParentKey(media, Type)));
    }
}
