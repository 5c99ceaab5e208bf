using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WicNews.Cms.Persistence;

/// <summary>
/// The model of <see cref="CmsDbContext"/>, built once for each engine and off the main thread: it is half a second of work that a start
/// needs first of all, and that waits for nothing but the engine's name.
/// </summary>
internal static class CmsModel
{
    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<IModel>>> s_models = new();

    /// <summary>Begins to build the model.</summary>
    public static void Begin(DatabaseConnection connection) => _ = Building(connection);

    /// <summary>The model; waits until it is built.</summary>
    public static IModel For(DatabaseConnection connection) => Building(connection).GetAwaiter().GetResult();

    private static Task<IModel> Building(DatabaseConnection connection) => s_models.GetOrAdd(
        connection.Engine,
        _ => new Lazy<Task<IModel>>(() => Task.Run(() =>
        {
            DbContextOptionsBuilder<CmsDbContext> options = new();
            connection.Configure(options);
            using CmsDbContext context = new(options.Options);
            return context.Model;
        }))).Value;
}
