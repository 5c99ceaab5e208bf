using System.Data.Common;
using WicNews.Cms.Persistence.Scoping;

namespace WicNews.Cms.Persistence;

/// <summary>The database as the scope that is open sees it: what repositories take.</summary>
internal sealed class AmbientDatabase(EfScopeProvider scopes)
{
    /// <summary>The context, for reading. Queries do not track.</summary>
    public CmsDbContext Read => Scope.Session.Read;

    /// <summary>The same context, with the write transaction running.</summary>
    public CmsDbContext Write => Scope.Session.Write;

    /// <summary>The rows of an answer, as <see cref="Read"/> would see them.</summary>
    /// <inheritdoc cref="PlainReading.Rows"/>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> row, params (string Name, object Value)[] values) => Scope.Session.Rows(sql, row, values);

    /// <summary>Whether an answer has a row.</summary>
    /// <inheritdoc cref="PlainReading.Rows"/>
    public bool Any(string sql, params (string Name, object Value)[] values) => Rows($"SELECT EXISTS ({sql})", row => row.GetBoolean(0), values)[0];

    /// <summary>Writes what was added, changed or removed, and forgets the tracked rows, so that a later read is a fresh one.</summary>
    public void Save()
    {
        CmsDbContext context = Write;
        context.SaveChanges();
        context.ChangeTracker.Clear();
    }

    /// <inheritdoc cref="Save"/>
    public async Task SaveAsync(CancellationToken cancellationToken = default)
    {
        CmsDbContext context = Write;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    private EfScope Scope => scopes.Current
        ?? throw new InvalidOperationException("There is no scope: repositories are used inside ICoreScopeProvider.CreateCoreScope.");
}
