using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>The trees, for Core to keep in memory.</summary>
internal sealed class NavigationRepository(AmbientDatabase database) : EfRepository(database), INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => GetContentNodesByObjectType([objectTypeKey]);

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Nodes(objectTypeKeys, trashed: false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => GetTrashedContentNodesByObjectType([objectTypeKey]);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) => Nodes(objectTypeKeys, trashed: true);

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        string? path = Read.Set<NodeRow>().Where(node => node.Key == key && node.NodeObjectType == objectTypeKey).Select(node => node.Path).SingleOrDefault();
        int[] ids = [.. (path ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        return [.. Models(Read.Set<NodeRow>().Where(node => ids.Contains(node.Id) && node.NodeObjectType == objectTypeKey).OrderBy(node => node.Level))];
    }

    private List<NavigationModel> Nodes(IEnumerable<Guid> objectTypes, bool trashed)
    {
        Guid[] types = [.. objectTypes];
        return [.. Models(Read.Set<NodeRow>().Where(node => types.Contains(node.NodeObjectType) && node.Trashed == trashed).OrderBy(node => node.Level).ThenBy(node => node.SortOrder))];
    }

    private IQueryable<NavigationModel> Models(IQueryable<NodeRow> nodes) =>
        from node in nodes
        join content in Read.Set<ContentRow>() on node.Id equals content.Id
        join type in Read.Set<NodeRow>() on content.ContentTypeId equals type.Id
        select new NavigationModel
        {
            Id = node.Id, Key = node.Key, ContentTypeKey = type.Key, ParentId = node.ParentId, SortOrder = node.SortOrder, Trashed = node.Trashed,
        };
}
