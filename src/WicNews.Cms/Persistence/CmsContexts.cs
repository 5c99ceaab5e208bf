using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace WicNews.Cms.Persistence;

/// <summary>
/// Contexts from a pool that is made with the first of them: what merely takes this factory is made at a start while the model is still
/// being built. The pool is nobody's to dispose: what waits in it holds no open connection.
/// </summary>
internal sealed class CmsContexts(DatabaseConnection connection, IServiceProvider services) : IDbContextFactory<CmsDbContext>
{
    private readonly Lazy<PooledDbContextFactory<CmsDbContext>> _pool = new(() =>
    {
        DbContextOptionsBuilder<CmsDbContext> options = new();
        options.UseApplicationServiceProvider(services);
        connection.Configure(options);
        options.UseModel(CmsModel.For(connection));
        return new PooledDbContextFactory<CmsDbContext>(options.Options);
    });

    public CmsDbContext CreateDbContext() => _pool.Value.CreateDbContext();

    public Task<CmsDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => _pool.Value.CreateDbContextAsync(cancellationToken);
}
