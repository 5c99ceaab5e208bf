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
        (string Name, object Value)[] types = [.. objectTypes.Select((type, index) => ($"@type{index}", (object)type))];
        if (types.Length == 0)
            return [];
        return Database.Rows(
            $"""
            SELECT node."Id", node."Key", type."Key", node."ParentId", node."SortOrder"
            FROM "Node" AS node
            JOIN "Content" AS content ON content."Id" = node."Id"
            JOIN "Node" AS type ON type."Id" = content."ContentTypeId"
            WHERE node."NodeObjectType" IN ({string.Join(", ", types.Select(type => type.Name))}) AND node."Trashed" = @trashed
            ORDER BY node."Level", node."SortOrder"
            """,
            row => new NavigationModel
            {
                Id = row.GetInt32(0), Key = row.GetGuid(1), ContentTypeKey = row.GetGuid(2), ParentId = row.GetInt32(3), SortOrder = row.GetInt32(4), Trashed = trashed,
            },
            [.. types, ("@trashed", trashed)]);
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
