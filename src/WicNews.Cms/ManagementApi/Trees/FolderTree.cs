using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>
/// Trees of types with folders: folders first, then by name. They hold at most some hundred entries, so a level is
/// read whole and cut here.
/// </summary>
internal sealed class FolderTree(IEntityService entities)
{
    private const int WholeLevel = 5_000;

    public Paged<IEntitySlim> Children(Guid? parent, FolderTreeKind kind, bool foldersOnly, int skip, int take) =>
        Level(parent, kind, foldersOnly).Page(skip, take);

    public IReadOnlyList<IEntitySlim> AncestorsAndSelf(Guid descendant, FolderTreeKind kind)
    {
        if ((entities.Get(descendant, kind.Item) ?? entities.Get(descendant, kind.Folder)) is not { } entity)
            return [];
        var ids = entity.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id > 0).ToArray();
        return [.. entities.GetAll([kind.Folder, kind.Item], ids).OrderBy(ancestor => ancestor.Level)];
    }

    public Subset<IEntitySlim> Siblings(Guid target, FolderTreeKind kind, bool foldersOnly, int before, int after)
    {
        var chain = AncestorsAndSelf(target, kind);
        if (chain.Count == 0)
            return new Subset<IEntitySlim>(0, 0, []);
        var level = Level(chain.Count > 1 ? chain[^2].Key : null, kind, foldersOnly);
        var at = level.FindIndex(entity => entity.Key == target);
        var first = Math.Max(0, at - before);
        var shown = level.Skip(first).Take(at - first + 1 + after).ToArray();
        return new Subset<IEntitySlim>(first, level.Count - first - shown.Length, shown);
    }

    public Guid? ParentKey(IEntitySlim entity, FolderTreeKind kind) => entity.ParentId <= 0
        ? null
        : (entities.Get(entity.ParentId, kind.Folder) ?? entities.Get(entity.ParentId, kind.Item))?.Key;

    /// <summary>Folders and what stands in them, by name.</summary>
    public Paged<IEntitySlim> Search(FolderTreeKind kind, string? text, TreeItemKind itemKind, int skip, int take)
    {
        var wanted = text?.Trim() ?? string.Empty;
        UmbracoObjectTypes[] kinds = itemKind switch { TreeItemKind.Item => [kind.Item], TreeItemKind.Folder => [kind.Folder], _ => [kind.Item, kind.Folder] };
        return entities.GetAll(kinds, Array.Empty<int>())
            .Where(entity => wanted.Length == 0 || (entity.Name ?? string.Empty).InvariantContains(wanted))
            .OrderBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray()
            .Page(skip, take);
    }

    private List<IEntitySlim> Level(Guid? parent, FolderTreeKind kind, bool foldersOnly)
    {
        UmbracoObjectTypes[] shown = foldersOnly ? [kind.Folder] : [kind.Folder, kind.Item];
        return [.. entities.GetPagedChildren(parent, [kind.Folder, kind.Item], shown, 0, WholeLevel, trashed: false, out _)
            .OrderByDescending(entity => kind.IsFolder(entity))
            .ThenBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
