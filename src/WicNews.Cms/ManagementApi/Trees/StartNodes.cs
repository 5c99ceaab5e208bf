using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>What of a tree the signed-in user sees: everything, or their start nodes and the way to them.</summary>
internal sealed class StartNodes(CurrentEditor editor, IEntityService entities, AppCaches caches, IDataTypeService dataTypes)
{
    /// <param name="media">The media tree rather than the document tree.</param>
    /// <param name="dataTypeId">The data type of the picker that asks; it may be configured to ignore start nodes.</param>
    public async Task<TreeView> ViewAsync(bool media, Guid? dataTypeId)
    {
        if (dataTypeId is { } id && await dataTypes.IsDataTypeIgnoringUserStartNodesAsync(id))
            return TreeView.Everything;
        return media
            ? Of(editor.User.CalculateMediaStartNodeIds(entities, caches), user => user.GetMediaStartNodePaths(entities, caches))
            : Of(editor.User.CalculateContentStartNodeIds(entities, caches), user => user.GetContentStartNodePaths(entities, caches));
    }

    private TreeView Of(int[]? ids, Func<IUser, string[]?> paths) =>
        ids is not null && ids.Contains(Constants.System.Root) ? TreeView.Everything : new TreeView(paths(editor.User) ?? []);
}
