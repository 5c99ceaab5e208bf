using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
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
            ? TreeView.Of(editor.User.CalculateMediaStartNodeIds(entities, caches), () => editor.User.GetMediaStartNodePaths(entities, caches))
            : TreeView.Of(editor.User.CalculateContentStartNodeIds(entities, caches), () => editor.User.GetContentStartNodePaths(entities, caches));
    }
}
