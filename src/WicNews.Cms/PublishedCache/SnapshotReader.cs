using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PublishedCache;

/// <summary>Reads published snapshots, and drafts for previews, outside any scope: a reader never waits for a writer.</summary>
internal sealed class SnapshotReader(IDbContextFactory<CmsDbContext> contexts, DatabaseConnection connection)
{
    private const string ByKey = """
        SELECT "Id", "Key", "ObjectType", "ContentTypeKey", "ContentTypeId", "ParentId", "Level", "Path", "SortOrder", "CreatorId", "WriterId",
            "CreateDate", "UpdateDate", "VersionId", "Data"
        FROM "PublishedSnapshot" WHERE "Key" = @key AND "ObjectType" = @type
        """;

    public PublishedSnapshotRow? Read(Guid key, Guid objectType)
    {
        using DbConnection open = connection.Open();
        return open.Rows(null, ByKey, Row, ("@key", key), ("@type", objectType)).FirstOrDefault();
    }

    public IReadOnlyList<Guid> KeysOfType(int contentTypeId, Guid objectType)
    {
        using CmsDbContext database = contexts.CreateDbContext();
        return
        [
            .. database.Set<PublishedSnapshotRow>().AsNoTracking()
                .Where(row => row.ContentTypeId == contentTypeId && row.ObjectType == objectType)
                .OrderBy(row => row.Id)
                .Select(row => row.Key),
        ];
    }

    /// <summary>The version that editors work on; null when there is none, or when it lies in the recycle bin.</summary>
    public (NodeRow Node, ContentRow Content, VersionRow Version)? ReadDraft(Guid key)
    {
        using CmsDbContext database = contexts.CreateDbContext();
        var found = (
            from content in database.Set<ContentRow>().AsNoTracking()
            join node in database.Set<NodeRow>().AsNoTracking() on content.Id equals node.Id
            join version in database.Set<VersionRow>().AsNoTracking() on content.VersionId equals version.Id
            where node.Key == key && node.NodeObjectType == Constants.ObjectTypes.Document && !node.Trashed
            select new { node, content, version }).FirstOrDefault();
        return found is null ? null : (found.node, found.content, found.version);
    }

    private static PublishedSnapshotRow Row(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        ObjectType = row.GetGuid(2),
        ContentTypeKey = row.GetGuid(3),
        ContentTypeId = row.GetInt32(4),
        ParentId = row.GetInt32(5),
        Level = row.GetInt32(6),
        Path = row.GetString(7),
        SortOrder = row.GetInt32(8),
        CreatorId = row.GetInt32(9),
        WriterId = row.GetInt32(10),
        CreateDate = row.Utc(11),
        UpdateDate = row.Utc(12),
        VersionId = row.GetInt32(13),
        Data = row.GetString(14),
    };

    public static PublishedItemData ToData(PublishedSnapshotRow row)
    {
        SnapshotData snapshot = ContentJson.Read<SnapshotData>(row.Data);
        return new PublishedItemData
        {
            Id = row.Id,
            Key = row.Key,
            Level = row.Level,
            Path = row.Path,
            SortOrder = row.SortOrder,
            CreatorId = row.CreatorId,
            WriterId = row.WriterId,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Cultures = snapshot.Cultures.ToDictionary(
                pair => pair.Key,
                PublishedCultureInfo (pair) => new PublishedCulture(pair.Key, pair.Value.Name, pair.Value.UrlSegment, pair.Value.Date, pair.Value.FirstPublished),
                StringComparer.OrdinalIgnoreCase),
            Values = new Dictionary<string, List<StoredValue>>(snapshot.Values, StringComparer.OrdinalIgnoreCase),
        };
    }

    public static PublishedItemData ToData(NodeRow node, ContentRow content, VersionRow version, IReadOnlyDictionary<Guid, string> aliases)
    {
        VersionData draft = ContentJson.Read<VersionData>(version.Data);
        IEnumerable<PublishedCultureInfo> cultures = draft.Cultures.Count == 0
            ? [new PublishedCultureInfo(string.Empty, version.Name ?? node.Name ?? node.Key.ToString(), null, version.Date)]
            : draft.Cultures.Select(pair => new PublishedCultureInfo(pair.Key, pair.Value.Name, null, pair.Value.Date));
        return new PublishedItemData
        {
            Id = node.Id,
            Key = node.Key,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            CreatorId = node.CreatorId ?? 0,
            WriterId = content.WriterId,
            CreateDate = node.CreateDate,
            UpdateDate = version.Date,
            Cultures = cultures.ToDictionary(culture => culture.Culture, StringComparer.OrdinalIgnoreCase),
            Values = draft.Values
                .Where(pair => aliases.ContainsKey(pair.Key))
                .ToDictionary(pair => aliases[pair.Key], pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        };
    }
}
