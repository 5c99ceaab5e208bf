using Umbraco.Cms.Core;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Where a node stands under its parent.</summary>
internal sealed class NodePlaces(AmbientDatabase database)
{
    /// <summary>The parent's path and level; roots and recycle bins have no row.</summary>
    public (string Path, int Level) Parent(int parentId) => parentId switch
    {
        Constants.System.Root => ("-1", 0),
        Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia => ($"-1,{parentId}", 0),
        _ => Existing(parentId),
    };

    /// <summary>The place after the last child.</summary>
    public int NextSortOrder(int parentId, Guid objectType) =>
        1 + (database.Read.Set<NodeRow>().Where(node => node.ParentId == parentId && node.NodeObjectType == objectType).Max(node => (int?)node.SortOrder) ?? -1);

    /// <summary>Whether no child stands at a place.</summary>
    public bool IsFree(int parentId, Guid objectType, int sortOrder) =>
        !database.Read.Set<NodeRow>().Any(node => node.ParentId == parentId && node.NodeObjectType == objectType && node.SortOrder == sortOrder);

    private (string Path, int Level) Existing(int id)
    {
        var parent = database.Read.Set<NodeRow>().Where(node => node.Id == id).Select(node => new { node.Path, node.Level }).SingleOrDefault();
        return parent is null
            ? throw new InvalidOperationException($"There is no node {id} to be the parent.")
            : (parent.Path, parent.Level);
    }
}
