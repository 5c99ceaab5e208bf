using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>Reads the document and media trees, a page at a time, within what the user sees.</summary>
internal sealed class EntityTree(IEntityService entities, IIdKeyMap keys)
{
    private static readonly Ordering BySortOrder = Ordering.By("sortOrder");

    public Paged<IEntitySlim> Children(Guid? parent, UmbracoObjectTypes type, TreeView view, int skip, int take) => SeesAllBelow(parent, type, view)
        ? Paging.Read(skip, take, (from, count) => (entities.GetPagedChildren(parent, type, from, count, out var total, null, BySortOrder), total))
        : entities.GetChildren(parent, type).Where(view.IsShown).OrderBy(entity => entity.SortOrder).ToList().Page(skip, take);

    // Below an open node all is open: only the few nodes on the way to the start nodes have to be looked at one by one.
    private bool SeesAllBelow(Guid? parent, UmbracoObjectTypes type, TreeView view) =>
        view.IsEverything || (parent is { } key && entities.Get(key, type) is { } above && view.IsOpen(above));

    public IReadOnlyList<IEntitySlim> AncestorsAndSelf(Guid descendant, UmbracoObjectTypes type, TreeView view)
    {
        if (entities.Get(descendant, type) is not { } entity)
            return [];
        var ids = entity.Path.Split(',').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).Where(id => id > 0).ToArray();
        return ids.Length == 0 ? [] : [.. entities.GetAll(type, ids).Where(view.IsShown).OrderBy(ancestor => ancestor.Level)];
    }

    public Subset<IEntitySlim> Siblings(Guid target, UmbracoObjectTypes type, TreeView view, int before, int after)
    {
        // What lies in the bin has no place in the tree. The backoffice, which shows the tree around what is open, gets the top of it instead:
        // of an empty answer it would make an empty tree.
        if (entities.Get(target, type) is { Trashed: true })
        {
            var top = Children(null, type, view, 0, before + after + 1);
            return new Subset<IEntitySlim>(0, top.Total - top.Items.Count, top.Items);
        }

        var siblings = entities.GetSiblings(target, [type], before, after, out var totalBefore, out var totalAfter, null, BySortOrder);
        return new Subset<IEntitySlim>(totalBefore, totalAfter, [.. siblings.Where(view.IsShown)]);
    }

    public Paged<IEntitySlim> Trashed(Guid? parent, UmbracoObjectTypes type, int skip, int take) =>
        Paging.Read(skip, take, (from, count) => (entities.GetPagedTrashedChildren(parent ?? Bin(type), type, from, count, out var total, null, BySortOrder), total));

    public Subset<IEntitySlim> TrashedSiblings(Guid target, UmbracoObjectTypes type, int before, int after)
    {
        var siblings = entities.GetTrashedSiblings(target, [type], before, after, out var totalBefore, out var totalAfter, null, BySortOrder);
        return new Subset<IEntitySlim>(totalBefore, totalAfter, [.. siblings]);
    }

    private static Guid Bin(UmbracoObjectTypes type) =>
        type == UmbracoObjectTypes.Media ? Constants.System.RecycleBinMediaKey : Constants.System.RecycleBinContentKey;

    /// <summary>The key of an entity's parent; null at the root and in the top of the recycle bin.</summary>
    public Guid? ParentKey(ITreeEntity entity, UmbracoObjectTypes type) =>
        entity.ParentId > 0 && keys.GetKeyForId(entity.ParentId, type) is { Success: true } parent ? parent.Result : null;

    public IReadOnlyList<Reference> Ancestors(ITreeEntity entity) =>
        [.. entities.GetPathKeys(entity, omitSelf: true).Select(key => new Reference(key))];
}
