using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WicNews.Cms.Persistence.Compiled;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence;

/// <summary>
/// The model of <see cref="CmsDbContext"/>, made once for each engine and off the main thread: a start needs it first of all, and it waits
/// for nothing but the engine's name. That of SQLite is compiled, as nearly every start needs it; that of PostgreSQL is built, which takes
/// half a second more.
/// </summary>
internal static class CmsModel
{
    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<IModel>>> s_models = new();

    /// <summary>
    /// Begins to make the model, and asks a database in memory something by that of SQLite: what this brings up, the first question of a
    /// start would wait for, and the host is composed on one core only.
    /// </summary>
    public static void Begin(DatabaseConnection connection) => _ = Task.Run(() =>
    {
        IModel model = For(connection);
        if (connection.Engine != DatabaseEngine.Sqlite)
            return;
        using CmsDbContext context = new(new DbContextOptionsBuilder<CmsDbContext>().UseSqlite("Data Source=:memory:").UseModel(model).Options);
        context.Set<KeyValueRow>().FromSql($"""SELECT NULL AS "Identifier", NULL AS "Value", NULL AS "UpdateDate" WHERE 0""").Load();
    });

    /// <summary>The model; waits until it is made.</summary>
    public static IModel For(DatabaseConnection connection) => Making(connection).GetAwaiter().GetResult();

    private static Task<IModel> Making(DatabaseConnection connection) => s_models.GetOrAdd(
        connection.Engine,
        engine => new Lazy<Task<IModel>>(() => Task.Run(() => engine == DatabaseEngine.Sqlite ? CmsDbContextModel.Instance : Build(connection)))).Value;

    private static IModel Build(DatabaseConnection connection)
    {
        DbContextOptionsBuilder<CmsDbContext> options = new();
        connection.Configure(options);
        using CmsDbContext context = new(options.Options);
        return context.Model;
    }
}
