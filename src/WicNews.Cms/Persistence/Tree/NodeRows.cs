using System.Data.Common;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Nodes, read by plain SQL.</summary>
internal static class NodeRows
{
    /// <summary>The columns of a node, called <c>node</c>, that <see cref="Node"/> takes for the first of an answer.</summary>
    public const string Columns = """
        node."Id", node."Key", node."ParentId", node."Level", node."Path", node."SortOrder", node."Trashed", node."NodeObjectType", node."Name",
            node."CreatorId", node."CreateDate", node."UpdateDate"
        """;

    /// <summary>How many they are.</summary>
    public const int ColumnCount = 12;

    public static NodeRow Node(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        ParentId = row.GetInt32(2),
        Level = row.GetInt32(3),
        Path = row.GetString(4),
        SortOrder = row.GetInt32(5),
        Trashed = row.GetBoolean(6),
        NodeObjectType = row.GetGuid(7),
        Name = row.Text(8),
        CreatorId = row.Number(9),
        CreateDate = row.Utc(10),
        UpdateDate = row.Utc(11),
    };
}
