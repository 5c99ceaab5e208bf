using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>Gives out scopes, and knows the innermost one of the current flow of control.</summary>
internal sealed class EfScopeProvider(
    IDbContextFactory<CmsDbContext> contexts,
    DatabaseConnection connection,
    WriterGate gate,
    ILoggerFactory loggers,
    FileSystems fileSystems,
    IEventAggregator events) : ICoreScopeProvider
{
    private readonly AsyncLocal<EfScope?> _ambient = new();

    public IScopeContext? Context => Current?.Context;

    /// <summary>The innermost scope that is still open. Work left running after its scope's end finds none.</summary>
    public EfScope? Current
    {
        get
        {
            EfScope? scope = _ambient.Value;
            while (scope is { IsDisposed: true })
            {
                scope = scope.Parent;
            }

            return scope;
        }
    }

    internal IDistributedLockingMechanismFactory Locks { get; } = new UnusedLocks();

    internal ILoggerFactory Loggers => loggers;

    internal FileSystems FileSystems => fileSystems;

    internal IEventAggregator Events => events;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        EfScope scope = new(this, Current, new ScopeSettings(repositoryCacheMode, scopeFileSystems, scopedNotificationPublisher, autoComplete));
        _ambient.Value = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new EntityQuery<T>();

    internal DatabaseSession NewSession() => new(contexts, gate, connection);

    internal void EnsureInnermost(EfScope scope)
    {
        if (Current is { } current && current != scope && IsInside(current, scope))
        {
            throw new InvalidOperationException("A scope was ended before one that was opened inside it.");
        }
    }

    internal void Leave(EfScope scope) => _ambient.Value = scope.Parent;

    private static bool IsInside(EfScope inner, EfScope outer)
    {
        for (EfScope? at = inner.Parent; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }
}
