using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace WicNews.Cms.Persistence;

/// <summary>Adds the tables that the model has and the database has not. What is there is left as it is.</summary>
internal static class MissingTables
{
    public static void Create(CmsDbContext context)
    {
        var there = Tables(context);
        // The model used at run time leaves out what only making tables needs, and costs more to build: it is asked for when one is missing.
        if (context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().All(there.Contains))
            return;
        var model = context.GetService<IDesignTimeModel>().Model;
        MigrationOperation[] missing =
        [
            .. context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel())
                .Where(operation => TableOf(operation) is { } table && !there.Contains(table)),
        ];
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(missing, model))
            context.Database.ExecuteSqlRaw(command.CommandText);
    }

    private static string? TableOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Name,
        CreateIndexOperation index => index.Table,
        _ => null,
    };

    private static HashSet<string> Tables(CmsDbContext context)
    {
        var query = context.Database.IsNpgsql()
            ? "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()"
            : "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'";
        return [.. context.Database.SqlQueryRaw<string>(query)];
    }
}
