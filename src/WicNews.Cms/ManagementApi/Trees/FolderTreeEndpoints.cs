using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>The operations that every tree with folders has; only how an item is shown differs.</summary>
internal static class FolderTreeEndpoints
{
    /// <param name="tree">The group of the tree.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="show">Shows entities with their parents' keys; given all at once so that details are read at once.</param>
    public static void MapFolderTree<T>(
        this RouteGroupBuilder tree, FolderTreeKind kind, Func<IServiceProvider, IReadOnlyList<(IEntitySlim Entity, Guid? Parent)>, IReadOnlyList<T>> show)
    {
        tree.MapGet("/root", Answer<Paged<T>> (FolderTree folders, IServiceProvider services, int skip = 0, int take = 100, bool foldersOnly = false) =>
            Page(folders.Children(null, kind, foldersOnly, skip, take), folders, services));
        tree.MapGet("/children", Answer<Paged<T>> (Guid parentId, FolderTree folders, IServiceProvider services, int skip = 0, int take = 100, bool foldersOnly = false) =>
            Page(folders.Children(parentId, kind, foldersOnly, skip, take), folders, services));
        tree.MapGet("/ancestors", Answer<List<T>> (Guid? descendantId, FolderTree folders, IServiceProvider services) =>
            Show(folders.AncestorsAndSelf(descendantId ?? Guid.Empty, kind), folders, services).ToList());
        tree.MapGet("/siblings", Answer<Subset<T>> (Guid target, int before, int after, FolderTree folders, IServiceProvider services, bool foldersOnly = false) =>
        {
            var siblings = folders.Siblings(target, kind, foldersOnly, before, after);
            return new Subset<T>(siblings.TotalBefore, siblings.TotalAfter, Show(siblings.Items, folders, services));
        });

        Paged<T> Page(Paged<IEntitySlim> page, FolderTree folders, IServiceProvider services) =>
            new(page.Total, Show(page.Items, folders, services));

        IReadOnlyList<T> Show(IReadOnlyList<IEntitySlim> entities, FolderTree folders, IServiceProvider services) =>
            show(services, [.. entities.Select(entity => (entity, folders.ParentKey(entity, kind)))]);
    }
}
