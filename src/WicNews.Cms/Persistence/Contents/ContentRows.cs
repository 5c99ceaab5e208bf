using System.Data.Common;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Tree;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>A document or media item as it is stored.</summary>
/// <param name="Row">The item with its node and languages.</param>
/// <param name="Draft">The <see cref="VersionData"/> that editors work on.</param>
/// <param name="Published">The <see cref="VersionData"/> that readers see, where it is another one.</param>
internal sealed record StoredContent(ContentRow Row, string Draft, string? Published);

/// <summary>Documents and media, read by plain SQL: each save and each publish reads some twenty of them.</summary>
internal static class ContentRows
{
    // SQLite allows 32,766 parameters, but long lists of them plan badly.
    private const int ChunkSize = 500;

    // One question for all: between two of them another save could come.
    private const string Items = $"""
        SELECT {NodeRows.Columns},
            content."ContentTypeId", content."VersionId", content."PublishedVersionId", content."Published", content."Edited", content."WriterId",
            content."PublisherId", content."PublishName", content."PublishDate", content."MediaPath", draft."Data", published."Data",
            culture."Culture", culture."Name", culture."Date", culture."Edited", culture."Published", culture."PublishName", culture."PublishDate", culture."FirstPublishDate"
        FROM "Node" AS node
            JOIN "Content" AS content ON content."Id" = node."Id"
            JOIN "Version" AS draft ON draft."Id" = content."VersionId"
            LEFT JOIN "Version" AS published ON published."Id" = content."PublishedVersionId" AND published."Id" <> draft."Id"
            LEFT JOIN "ContentCulture" AS culture ON culture."ContentId" = node."Id"
        WHERE 
        """;

    /// <summary>The items with these ids, in their order; those that are not there, or are something else, are left out.</summary>
    public static List<StoredContent> Read(AmbientDatabase database, Guid objectType, IEnumerable<int> ids) =>
        Read(database, objectType, "node.\"Id\"", ids, node => node.Id);

    /// <summary>The items with these keys.</summary>
    /// <inheritdoc cref="Read(AmbientDatabase, Guid, IEnumerable{int})"/>
    public static List<StoredContent> Read(AmbientDatabase database, Guid objectType, IEnumerable<Guid> keys) =>
        Read(database, objectType, "node.\"Key\"", keys, node => node.Key);

    private static List<StoredContent> Read<TId>(AmbientDatabase database, Guid objectType, string column, IEnumerable<TId> ids, Func<NodeRow, TId> idOf)
        where TId : struct
    {
        TId[] wanted = [.. ids.Distinct()];
        Dictionary<TId, StoredContent> found = wanted.Chunk(ChunkSize).SelectMany(chunk => Read(database, column, chunk))
            // Asked of the database it would be what SQLite looks for first: it knows no better, and walks all documents.
            .Where(stored => stored.Row.Node.NodeObjectType == objectType)
            .ToDictionary(stored => idOf(stored.Row.Node));
        return [.. wanted.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IEnumerable<StoredContent> Read<TId>(AmbientDatabase database, string column, TId[] ids)
        where TId : struct
    {
        (string Name, object Value)[] values = PlainReading.Parameters("@id", ids);
        Dictionary<int, StoredContent> read = [];
        database.Rows($"{Items}{column} IN ({values.Listed()})", row => Add(row, read), values);
        return read.Values;
    }

    // An item comes once for each of its languages.
    private static StoredContent Add(DbDataReader row, Dictionary<int, StoredContent> read)
    {
        const int data = NodeRows.ColumnCount + 10;
        const int culture = data + 2;
        if (!read.TryGetValue(row.GetInt32(0), out StoredContent? stored))
        {
            stored = new StoredContent(Item(row), row.GetString(data), row.Text(data + 1));
            read.Add(stored.Row.Id, stored);
        }

        if (!row.IsDBNull(culture))
            stored.Row.Cultures.Add(Culture(row, stored.Row.Id, culture));
        return stored;
    }

    private static ContentRow Item(DbDataReader row)
    {
        const int first = NodeRows.ColumnCount;
        NodeRow node = NodeRows.Node(row);
        return new()
        {
            Id = node.Id,
            Node = node,
            ContentTypeId = row.GetInt32(first),
            VersionId = row.GetInt32(first + 1),
            PublishedVersionId = row.GetInt32(first + 2),
            Published = row.GetBoolean(first + 3),
            Edited = row.GetBoolean(first + 4),
            WriterId = row.GetInt32(first + 5),
            PublisherId = row.Number(first + 6),
            PublishName = row.Text(first + 7),
            PublishDate = row.Moment(first + 8),
            MediaPath = row.Text(first + 9),
        };
    }

    private static ContentCultureRow Culture(DbDataReader row, int contentId, int first) => new()
    {
        ContentId = contentId,
        Culture = row.GetString(first),
        Name = row.GetString(first + 1),
        Date = row.Utc(first + 2),
        Edited = row.GetBoolean(first + 3),
        Published = row.GetBoolean(first + 4),
        PublishName = row.Text(first + 5),
        PublishDate = row.Moment(first + 6),
        FirstPublishDate = row.Moment(first + 7),
    };
}
