using Microsoft.Data.Sqlite;

namespace WicNews.Web.Tests.Kill;

/// <summary>What must hold of a data folder at rest, whatever was going on when its process was killed.</summary>
internal sealed class StoredState(DirectoryInfo data)
{
    // What each query finds is wrong. Names of object types are Umbraco's keys.
    private const string Document = "'C66BA18E-EAF3-4CFF-8A22-41B16D66A972'";
    private const string Media = "'B796F64C-1F99-4FFB-B886-4BF4BC011A9C'";

    private static readonly (string What, string Query)[] s_atOnce =
    [
        ("content without its version", "SELECT c.Id FROM Content c LEFT JOIN Version v ON v.Id = c.VersionId AND v.ContentId = c.Id WHERE v.Id IS NULL"),
        ("published without its published version", "SELECT c.Id FROM Content c LEFT JOIN Version v ON v.Id = c.PublishedVersionId AND v.ContentId = c.Id WHERE c.Published = 1 AND v.Id IS NULL"),
        ("published and not in the published cache as it is",
            $"SELECT n.Key FROM Content c JOIN Node n ON n.Id = c.Id LEFT JOIN PublishedSnapshot s ON s.Id = c.Id WHERE n.NodeObjectType = {Document} AND c.Published = 1 AND n.Trashed = 0 AND (s.Id IS NULL OR s.VersionId <> c.PublishedVersionId)"),
        ("in the published cache and not published",
            $"SELECT n.Key FROM PublishedSnapshot s JOIN Node n ON n.Id = s.Id JOIN Content c ON c.Id = s.Id WHERE n.Trashed = 1 OR (n.NodeObjectType = {Document} AND c.Published = 0)"),
        ("at another place in the published cache than in the tree", "SELECT n.Key FROM PublishedSnapshot s JOIN Node n ON n.Id = s.Id WHERE s.Path <> n.Path OR s.ParentId <> n.ParentId"),
        ("trashed without its parent, or the other way round", "SELECT n.Key FROM Node n JOIN Node p ON p.Id = n.ParentId WHERE n.ParentId > 0 AND (n.Path <> p.Path || ',' || n.Id OR n.Trashed <> p.Trashed)"),
        ("scheduled in a version that is gone", "SELECT p.VersionId FROM SchedulePin p LEFT JOIN Version v ON v.Id = p.VersionId WHERE v.Id IS NULL"),
    ];

    private static readonly (string What, string Query)[] s_afterTheNextStart =
    [
        ("published without an address",
            $"SELECT n.Key FROM Content c JOIN Node n ON n.Id = c.Id WHERE n.NodeObjectType = {Document} AND c.Published = 1 AND n.Trashed = 0 AND NOT EXISTS (SELECT 1 FROM DocumentUrl u WHERE u.DocumentKey = n.Key AND u.IsDraft = 0)"),
        ("work that was begun and is not done", "SELECT Identifier FROM KeyValue WHERE Identifier LIKE 'WicNews.OldSnapshots+%'"),
    ];

    /// <summary>What must hold at any moment.</summary>
    public IReadOnlyList<string> FaultsAtOnce() => [.. Run(s_atOnce.Prepend(("damaged", "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'")))];

    /// <summary>What a start may have to set right first.</summary>
    public IReadOnlyList<string> Faults() => [.. Run(s_atOnce), .. Run(s_afterTheNextStart), .. FilesAndItems()];

    private IEnumerable<string> Run(IEnumerable<(string What, string Query)> questions)
    {
        using var database = Open();
        foreach (var (what, query) in questions)
        {
            if (Read(database, query) is { Count: > 0 } found)
                yield return $"{found.Count} {what}, as {found[0]}";
        }
    }

    private IEnumerable<string> FilesAndItems()
    {
        var folder = new DirectoryInfo(Path.Combine(data.FullName, "media"));
        HashSet<string> files = folder.Exists
            ? [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'))] : [];
        using var database = Open();
        var items = Read(database, $"SELECT CASE n.Trashed WHEN 1 THEN 'x' ELSE '-' END || c.MediaPath FROM Content c JOIN Node n ON n.Id = c.Id WHERE n.NodeObjectType = {Media} AND c.MediaPath IS NOT NULL")
            .Select(item => (IsTrashed: item[0] == 'x', Path: item[1..].TrimStart('/')["media/".Length..]))
            .Select(item => item.IsTrashed ? Path.ChangeExtension(item.Path, ".deleted" + Path.GetExtension(item.Path)) : item.Path).ToHashSet();
        if (files.Except(items).ToList() is { Count: > 0 } orphans)
            yield return $"{orphans.Count} files of no media item, as {orphans[0]}";
        if (items.Except(files).ToList() is { Count: > 0 } lost)
            yield return $"{lost.Count} media items without their file, as {lost[0]}";
    }

    private SqliteConnection Open()
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "wicnews.sqlite")};Pooling=False");
        database.Open();
        return database;
    }

    private static List<string> Read(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetValue(0).ToString()!);
        return found;
    }
}
