using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence.Compiled;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence;

/// <summary>Makes the tables of a new database and those that an older one lacks, and refuses a database of a newer schema.</summary>
internal sealed class DatabaseSchema(IDbContextFactory<CmsDbContext> contexts, DatabaseConnection connection, TimeProvider time)
{
    /// <summary>
    /// To be raised with every change to the tables, so that an older program does not write into what it does not know. New tables
    /// come to an older database by themselves; a change to a table that is there already needs a step in <see cref="Upgrade"/>.
    /// </summary>
    public const int Version = 6;

    public void EnsureReady()
    {
        if (!IsReady())
            MakeReady();
    }

    // As at nearly every start: all is there, and of this version.
    private bool IsReady()
    {
        bool isSqlite = connection.Engine == DatabaseEngine.Sqlite;
        if (!MissingTables.AreNone(connection, isSqlite ? [.. CmsDbContextTables.Names, .. SqliteIndexes.Names] : CmsDbContextTables.Names))
            return false;
        using DbConnection open = connection.Open();
        return open.Rows(null, """SELECT "Version" FROM "SchemaVersion" """, row => row.GetInt32(0)) is [Version]
            && (!isSqlite || open.Rows(null, "PRAGMA journal_mode", row => row.GetString(0)) is ["wal"]);
    }

    private void MakeReady()
    {
        using CmsDbContext context = contexts.CreateDbContext();
        if (connection.Engine == DatabaseEngine.Sqlite)
        {
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL;");
        }

        if (context.Database.EnsureCreated() || WasCutOff(context))
        {
            context.Add(new SchemaVersionRow { Id = 1, Version = Version, Created = time.GetUtcNow().UtcDateTime });
            context.SaveChanges();
            CreateSqliteIndexes(context);
            return;
        }

        int? found = FoundVersion(context);
        if (found is null or > Version)
        {
            throw new InvalidOperationException(
                $"The database was made by version {found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} of the schema; this program needs version {Version}. " +
                "Nothing was changed. Run the program that made it, or begin with an empty database.");
        }

        Upgrade(context, found.Value);
        CreateSqliteIndexes(context);
    }

    private void CreateSqliteIndexes(CmsDbContext context)
    {
        if (connection.Engine == DatabaseEngine.Sqlite)
        {
            SqliteIndexes.Create(context);
        }
    }

    private static void Upgrade(CmsDbContext context, int found)
    {
        using var transaction = context.Database.BeginTransaction();
        MissingTables.Create(context);
        if (found < 5)
        {
            MissingTables.AddColumn(context, "ContentCulture", nameof(ContentCultureRow.FirstPublishDate));
            // Schedules held their versions by the mark that editors set; now they hold them by themselves, and the mark is the editors' alone.
            IQueryable<SchedulePinRow> pins = context.Set<SchedulePinRow>();
            context.Set<VersionRow>().Where(version => pins.Any(pin => pin.VersionId == version.Id))
                .ExecuteUpdate(row => row.SetProperty(version => version.PreventCleanup, false));
        }

        if (found < 6 && !MissingTables.Columns(context, "Review").Contains(nameof(ReviewRow.Id)))
        {
            GiveReviewsTheirOwnKeys(context);
        }

        if (found < Version)
        {
            context.Set<SchemaVersionRow>().ExecuteUpdate(row => row.SetProperty(version => version.Version, Version));
        }

        transaction.Commit();
    }

    // A document had one review, and the table the document for its key. SQLite changes no table's key: the table is made anew.
    private static void GiveReviewsTheirOwnKeys(CmsDbContext context)
    {
        const string columns = """
            "ContentId", "DocumentKey", "State", "RequestedBy", "RequestedByName", "RequestedAt", "Cultures", "Note", "DecidedByName", "DecidedAt", "Reason"
            """;
        context.Database.ExecuteSqlRaw("""CREATE TABLE "OldReview" AS SELECT * FROM "Review"; DROP TABLE "Review";""");
        MissingTables.Create(context);
        context.Database.ExecuteSqlRaw($"""INSERT INTO "Review" ("Id", {columns}) SELECT "DocumentKey", {columns} FROM "OldReview"; DROP TABLE "OldReview";""");
    }

    // Its tables were made, all of them together, and nothing was written into them: not even by which version.
    private static bool WasCutOff(CmsDbContext context)
    {
        try
        {
            return !context.Set<SchemaVersionRow>().Any() && !context.Set<UserRow>().Any() && !context.Set<NodeRow>().Any();
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private static int? FoundVersion(CmsDbContext context)
    {
        try
        {
            return context.Set<SchemaVersionRow>().SingleOrDefault()?.Version;
        }
        catch (System.Data.Common.DbException)
        {
            // Some other program's database: it has tables, but not this one.
            return null;
        }
    }
}
