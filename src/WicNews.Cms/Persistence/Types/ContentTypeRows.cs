using System.Data.Common;
using WicNews.Cms.Persistence.Tree;

namespace WicNews.Cms.Persistence.Types;

/// <summary>The rows of all content types.</summary>
internal static class ContentTypeRows
{
    private const string AllTypes = $"""
        SELECT {NodeRows.Columns},
            type."Alias", type."Icon", type."Thumbnail", type."Description", type."ListView", type."AllowedAsRoot", type."IsElement", type."AllowedInLibrary",
            type."Variations", type."PreventCleanup", type."KeepAllVersionsNewerThanDays", type."KeepLatestVersionPerDayForDays", type."Compositions", type."AllowedTypes"
        FROM "ContentType" AS type JOIN "Node" AS node ON node."Id" = type."Id"
        ORDER BY node."SortOrder", node."Id"
        """;

    private const string AllGroups = """
        SELECT "Id", "Key", "ContentTypeId", "Type", "Alias", "Name", "SortOrder" FROM "PropertyGroup"
        """;

    private const string AllProperties = """
        SELECT "Id", "Key", "ContentTypeId", "GroupId", "DataTypeId", "Alias", "Name", "Description", "SortOrder", "Variations",
            "Mandatory", "MandatoryMessage", "LabelOnTop", "ValidationRegExp", "ValidationRegExpMessage"
        FROM "PropertyType"
        """;

    public static List<ContentTypeRow> Types(AmbientDatabase database) => database.Rows(AllTypes, Type);

    public static List<PropertyGroupRow> Groups(AmbientDatabase database) => database.Rows(AllGroups, Group);

    public static List<PropertyTypeRow> Properties(AmbientDatabase database) => database.Rows(AllProperties, Property);

    private static ContentTypeRow Type(DbDataReader row)
    {
        const int first = NodeRows.ColumnCount;
        return new()
        {
            Id = row.GetInt32(0),
            Node = NodeRows.Node(row),
            Alias = row.GetString(first),
            Icon = row.Text(first + 1),
            Thumbnail = row.Text(first + 2),
            Description = row.Text(first + 3),
            ListView = row.Key(first + 4),
            AllowedAsRoot = row.GetBoolean(first + 5),
            IsElement = row.GetBoolean(first + 6),
            AllowedInLibrary = row.GetBoolean(first + 7),
            Variations = row.GetInt32(first + 8),
            PreventCleanup = row.GetBoolean(first + 9),
            KeepAllVersionsNewerThanDays = row.Number(first + 10),
            KeepLatestVersionPerDayForDays = row.Number(first + 11),
            Compositions = row.Values<int>(first + 12),
            AllowedTypes = row.Values<Guid>(first + 13),
        };
    }

    private static PropertyGroupRow Group(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        ContentTypeId = row.GetInt32(2),
        Type = row.GetInt16(3),
        Alias = row.GetString(4),
        Name = row.Text(5),
        SortOrder = row.GetInt32(6),
    };

    private static PropertyTypeRow Property(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        ContentTypeId = row.GetInt32(2),
        GroupId = row.Number(3),
        DataTypeId = row.GetInt32(4),
        Alias = row.GetString(5),
        Name = row.GetString(6),
        Description = row.Text(7),
        SortOrder = row.GetInt32(8),
        Variations = row.GetInt32(9),
        Mandatory = row.GetBoolean(10),
        MandatoryMessage = row.Text(11),
        LabelOnTop = row.GetBoolean(12),
        ValidationRegExp = row.Text(13),
        ValidationRegExpMessage = row.Text(14),
    };
}
