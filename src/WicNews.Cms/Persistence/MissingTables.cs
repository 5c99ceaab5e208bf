using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace WicNews.Cms.Persistence;

/// <summary>Adds the tables and indexes that a context's model has and the database has not. What is there is left as it is.</summary>
public static class MissingTables
{
    public static void Create(DbContext context)
    {
        // Entity Framework makes the relational side of a model at its first query, and of two first queries at once one fails. This is
        // called before anything else asks.
        _ = context.Model.GetRelationalModel();
        var there = Names(context);
        // The model used at run time leaves out what only making tables needs, and costs more to build: it is asked for when one is missing.
        if (Wanted(context).All(there.Contains))
            return;
        var model = context.GetService<IDesignTimeModel>().Model;
        MigrationOperation[] missing =
        [
            .. context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
                .Where(operation => NameOf(operation) is { } name && !there.Contains(name)),
        ];
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(missing, model))
            context.Database.ExecuteSqlRaw(command.CommandText);
    }

    private static IEnumerable<string> Wanted(DbContext context) => context.Model.GetEntityTypes()
        .SelectMany(type => type.GetIndexes().Select(index => index.GetDatabaseName()).Append(type.GetTableName()))
        .OfType<string>();

    private static string? NameOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Name,
        CreateIndexOperation index => index.Name,
        _ => null,
    };

    private static HashSet<string> Names(DbContext context)
    {
        var query = context.Database.IsNpgsql()
            ? """
              SELECT table_name AS "Value" FROM information_schema.tables WHERE table_schema = current_schema()
              UNION ALL SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
              """
            : "SELECT name AS \"Value\" FROM sqlite_master WHERE type IN ('table', 'index')";
        return [.. context.Database.SqlQueryRaw<string>(query)];
    }
}
