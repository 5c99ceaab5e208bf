using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace WicNews.Cms.Persistence;

/// <summary>Adds what a context's model has and an older database has not. What is there is left as it is.</summary>
public static class MissingTables
{
    /// <summary>Whether a database has these tables and indexes. Where there is no database, or it does not answer, it has none.</summary>
    public static bool AreNone(DatabaseConnection connection, IEnumerable<string> names)
    {
        try
        {
            using DbConnection open = connection.Open();
            HashSet<string> there = [.. open.Rows(null, NamesSql(connection.Engine == DatabaseEngine.PostgreSql), row => row.GetString(0))];
            return names.All(there.Contains);
        }
        catch (DbException)
        {
            // Whoever makes the tables says why it cannot.
            return false;
        }
    }

    /// <summary>Adds the tables and indexes that are missing; columns of tables that are there are not looked at.</summary>
    public static void Create(DbContext context)
    {
        var there = Names(context);
        // The model used at run time leaves out what only making tables needs, and costs more to build: it is asked for when one is missing.
        if (Wanted(context.Model).All(there.Contains))
            return;
        Run(context, Operations(context).Where(operation => NameOf(operation) is { } name && !there.Contains(name)));
    }

    /// <summary>Adds a column to a table of an older database. It must take null: rows are there already.</summary>
    public static void AddColumn(DbContext context, string table, string column)
    {
        if (!Columns(context, table).Contains(column))
            Run(context, Operations(context).OfType<CreateTableOperation>().Single(create => create.Name == table).Columns.Where(added => added.Name == column));
    }

    /// <summary>The columns that a table has in the database; none where there is no such table.</summary>
    public static IReadOnlySet<string> Columns(DbContext context, string table) => context.Database.SqlQueryRaw<string>(
        context.Database.IsNpgsql()
            ? "SELECT column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = {0}"
            : "SELECT name AS \"Value\" FROM pragma_table_info({0})",
        table).ToHashSet();

    /// <summary>All that makes the context's model out of nothing.</summary>
    private static IReadOnlyList<MigrationOperation> Operations(DbContext context) =>
        context.GetService<IMigrationsModelDiffer>().GetDifferences(null, context.GetService<IDesignTimeModel>().Model.GetRelationalModel());

    private static void Run(DbContext context, IEnumerable<MigrationOperation> operations)
    {
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate([.. operations], context.GetService<IDesignTimeModel>().Model))
            context.Database.ExecuteSqlRaw(command.CommandText);
    }

    /// <summary>The names of all that a model has.</summary>
    public static IEnumerable<string> Wanted(IModel model) => model.GetEntityTypes()
        .SelectMany(type => type.GetIndexes().Select(index => index.GetDatabaseName()).Append(type.GetTableName()))
        .OfType<string>();

    private static string? NameOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Name,
        CreateIndexOperation index => index.Name,
        _ => null,
    };

    private static HashSet<string> Names(DbContext context) => [.. context.Database.SqlQueryRaw<string>(NamesSql(context.Database.IsNpgsql()))];

    private static string NamesSql(bool isPostgreSql) => isPostgreSql
        ? """
          SELECT table_name AS "Value" FROM information_schema.tables WHERE table_schema = current_schema()
          UNION ALL SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
          """
        : """SELECT name AS "Value" FROM sqlite_master WHERE type IN ('table', 'index')""";
}
