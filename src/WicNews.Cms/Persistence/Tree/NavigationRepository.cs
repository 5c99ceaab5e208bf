using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

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
        if (Database.Rows("""SELECT "Path" FROM "Node" WHERE "Key" = @key AND "NodeObjectType" = @type""", row => row.GetString(0), ("@key", key), ("@type", objectTypeKey)) is not [var path])
            return [];
        (string Name, object Value)[] ids = PlainReading.Parameters("@id", path.Split(',').Select(int.Parse));
        return Nodes($"""node."Id" IN ({ids.Listed()})""", [objectTypeKey], ids);
    }

    private List<NavigationModel> Nodes(IEnumerable<Guid> objectTypes, bool trashed) => Nodes("""node."Trashed" = @trashed""", objectTypes, ("@trashed", trashed));

    private List<NavigationModel> Nodes(string condition, IEnumerable<Guid> objectTypes, params (string Name, object Value)[] values)
    {
        (string Name, object Value)[] types = PlainReading.Parameters("@type", objectTypes);
        if (types.Length == 0)
            return [];
        return Database.Rows(
            $"""
            SELECT node."Id", node."Key", type."Key", node."ParentId", node."SortOrder", node."Trashed"
            FROM "Node" AS node
            JOIN "Content" AS content ON content."Id" = node."Id"
            JOIN "Node" AS type ON type."Id" = content."ContentTypeId"
            WHERE {condition} AND node."NodeObjectType" IN ({types.Listed()})
            ORDER BY node."Level", node."SortOrder"
            """,
            row => new NavigationModel
            {
                Id = row.GetInt32(0), Key = row.GetGuid(1), ContentTypeKey = row.GetGuid(2), ParentId = row.GetInt32(3), SortOrder = row.GetInt32(4), Trashed = row.GetBoolean(5),
            },
            [.. types, .. values]);
    }
}
