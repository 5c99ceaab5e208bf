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

    /// <summary>Begins to make the model.</summary>
    public static void Begin(DatabaseConnection connection) => _ = Making(connection);

    /// <summary>The model; waits until it is made.</summary>
    public static IModel For(DatabaseConnection connection) => Making(connection).GetAwaiter().GetResult();

    private static Task<IModel> Making(DatabaseConnection connection) => s_models.GetOrAdd(
        connection.Engine,
        engine => new Lazy<Task<IModel>>(() => Task.Run(() => engine == DatabaseEngine.Sqlite ? TakeCompiled() : Build(connection)))).Value;

    /// <summary>
    /// The compiled model, by which a database in memory is then asked something: what this brings up, the first question of a start would
    /// wait for, and the host is composed on one core only. What fails in it fails for that question, too, and is told of there.
    /// </summary>
    private static IModel TakeCompiled()
    {
        _ = Task.Run(() =>
        {
            using CmsDbContext context = new(new DbContextOptionsBuilder<CmsDbContext>().UseSqlite("Data Source=:memory:").UseModel(CmsDbContextModel.Instance).Options);
            context.Set<KeyValueRow>().FromSql($"""SELECT NULL AS "Identifier", NULL AS "Value", NULL AS "UpdateDate" WHERE 0""").Load();
        });
        return CmsDbContextModel.Instance;
    }

    private static IModel Build(DatabaseConnection connection)
    {
        DbContextOptionsBuilder<CmsDbContext> options = new();
        connection.Configure(options);
        using CmsDbContext context = new(options.Options);
        return context.Model;
    }
}
