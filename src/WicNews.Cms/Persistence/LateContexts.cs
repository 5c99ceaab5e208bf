using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WicNews.Cms.Persistence;

/// <summary>
/// Contexts from a pool that is made with the first of them: at a start many take this factory, and none of them a context. The pool is nobody's
/// to dispose: what waits in it holds no open connection.
/// </summary>
/// <param name="connection">The database.</param>
/// <param name="services">The application's services.</param>
/// <param name="model">The contexts' model; null has Entity Framework make it.</param>
public sealed class LateContexts<TContext>(DatabaseConnection connection, IServiceProvider services, Func<DatabaseConnection, IModel?> model) : IDbContextFactory<TContext>
    where TContext : DbContext
{
    private readonly Lazy<PooledDbContextFactory<TContext>> _pool = new(() =>
    {
        DbContextOptionsBuilder<TContext> options = new();
        options.UseApplicationServiceProvider(services);
        connection.Configure(options);
        if (model(connection) is { } made)
            options.UseModel(made);
        PooledDbContextFactory<TContext> pool = new(options.Options);
        // Entity Framework makes the relational side of a model at its first query, and of two first queries at once one would fail.
        using TContext first = pool.CreateDbContext();
        _ = first.Model.GetRelationalModel();
        return pool;
    });

    public TContext CreateDbContext() => _pool.Value.CreateDbContext();

    public Task<TContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => _pool.Value.CreateDbContextAsync(cancellationToken);
}
