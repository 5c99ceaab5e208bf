using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence;

/// <summary>Makes the tables of a new database, and refuses a database that another version of the schema made.</summary>
internal sealed class DatabaseSchema(IDbContextFactory<CmsDbContext> contexts, DatabaseConnection connection, TimeProvider time)
{
    /// <summary>To be raised with every change to the tables.</summary>
    public const int Version = 1;

    public void EnsureReady()
    {
        using CmsDbContext context = contexts.CreateDbContext();
        if (connection.Engine == DatabaseEngine.Sqlite)
        {
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL;");
        }

        if (context.Database.EnsureCreated())
        {
            context.Add(new SchemaVersionRow { Id = 1, Version = Version, Created = time.GetUtcNow().UtcDateTime });
            context.SaveChanges();
            return;
        }

        int? found = FoundVersion(context);
        if (found != Version)
        {
            throw new InvalidOperationException(
                $"The database was made by version {found?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} of the schema; this program needs version {Version}. " +
                "Nothing was changed. Run the program that made it, or begin with an empty database.");
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
