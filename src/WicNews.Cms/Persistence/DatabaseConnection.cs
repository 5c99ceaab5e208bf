using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace WicNews.Cms.Persistence;

/// <summary>Which database to use, from Umbraco's own configuration keys.</summary>
public sealed class DatabaseConnection
{
    private const string Name = "umbracoDbDSN";

    public DatabaseConnection(IConfiguration configuration, DataDirectory directory)
    {
        string? configured = configuration.GetConnectionString(Name);
        Engine = EngineOf(configuration.GetConnectionString($"{Name}_ProviderName"));
        ConnectionString = Engine switch
        {
            DatabaseEngine.PostgreSql => configured ?? throw new InvalidOperationException($"ConnectionStrings:{Name} is needed for PostgreSQL."),
            _ => Sqlite(configured, directory),
        };
    }

    public DatabaseEngine Engine { get; }

    public string ConnectionString { get; }

    /// <summary>Points a context at this database.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (Engine == DatabaseEngine.PostgreSql)
        {
            options.UseNpgsql(ConnectionString);
            return;
        }

        options.UseSqlite(ConnectionString).AddInterceptors(SqlitePragmas.Instance);
    }

    /// <summary>A connection to this database, open.</summary>
    /// <exception cref="DbException">There is no such database, or it does not answer.</exception>
    public DbConnection Open()
    {
        DbConnection connection = Engine == DatabaseEngine.PostgreSql ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            if (Engine == DatabaseEngine.Sqlite)
                SqlitePragmas.Set(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static DatabaseEngine EngineOf(string? provider) => provider switch
    {
        null or "" or "Microsoft.Data.Sqlite" or "Sqlite" or "SQLite" => DatabaseEngine.Sqlite,
        "Npgsql" or "PostgreSQL" or "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseEngine.PostgreSql,
        _ => throw new InvalidOperationException(
            $"ConnectionStrings:{Name}_ProviderName is '{provider}'; it can be 'Microsoft.Data.Sqlite' or 'Npgsql'."),
    };

    private static string Sqlite(string? configured, DataDirectory directory)
    {
        SqliteConnectionStringBuilder builder = new(
            configured?.Replace("|DataDirectory|", directory.Path, StringComparison.OrdinalIgnoreCase)
            ?? $"Data Source={directory.File("wicnews.sqlite")}")
        {
            ForeignKeys = true,
            Pooling = true,
            // Shared cache would bring table locks back; WAL readers need none.
            Cache = SqliteCacheMode.Private,
        };
        builder.DefaultTimeout = Math.Max(builder.DefaultTimeout, 60);
        return builder.ToString();
    }
}
