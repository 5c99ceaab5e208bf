using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WicNews.Cms.Persistence.Compiled;

namespace WicNews.Cms.Persistence;

/// <summary>
/// The model of <see cref="CmsDbContext"/>, made once for each engine. That of SQLite is compiled, as most sites need it; that of PostgreSQL is
/// built, which takes half a second more.
/// </summary>
internal static class CmsModel
{
    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<IModel>> s_models = new();

    /// <summary>The model; waits until it is made.</summary>
    public static IModel For(DatabaseConnection connection) => s_models.GetOrAdd(
        connection.Engine, engine => new Lazy<IModel>(() => engine == DatabaseEngine.Sqlite ? CmsDbContextModel.Instance : Build(connection))).Value;

    private static IModel Build(DatabaseConnection connection)
    {
        DbContextOptionsBuilder<CmsDbContext> options = new();
        connection.Configure(options);
        using CmsDbContext context = new(options.Options);
        return context.Model;
    }
}
