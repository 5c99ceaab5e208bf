using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>
/// A unit of work. The root scope owns the database session; scopes inside share it, and one that isn't completed makes the root roll
/// back. On the root's end: commit, let the next writer in, then tell the notifications' handlers, then run what was enlisted.
/// </summary>
internal sealed class EfScope : CoreScope, ICoreScope
{
    private readonly EfScopeProvider _provider;
    private bool _disposed;

    public EfScope(EfScopeProvider provider, EfScope? parent, ScopeSettings settings)
        : base(parent, provider.Locks, provider.Loggers, provider.FileSystems, provider.Events, settings.CacheMode, settings.ScopeFileSystems, settings.Publisher)
    {
        _provider = provider;
        Parent = parent;
        Session = parent?.Session ?? provider.NewSession();
        Context = parent?.Context ?? new ScopeContext();
        if (settings.AutoComplete)
        {
            Complete();
        }
    }

    public EfScope? Parent { get; }

    public DatabaseSession Session { get; }

    public ScopeContext Context { get; }

    public bool IsDisposed => _disposed;

    // Reads need no lock: see DatabaseSession.
    void ICoreScope.ReadLock(params int[] lockIds)
    {
    }

    void ICoreScope.ReadLock(TimeSpan timeout, int lockId)
    {
    }

    void ICoreScope.EagerReadLock(params int[] lockIds)
    {
    }

    void ICoreScope.EagerReadLock(TimeSpan timeout, int lockId)
    {
    }

    void ICoreScope.WriteLock(params int[] lockIds) => Session.BeginWriting();

    void ICoreScope.WriteLock(TimeSpan timeout, int lockId) => Session.BeginWriting(timeout);

    void ICoreScope.EagerWriteLock(params int[] lockIds) => Session.BeginWriting();

    void ICoreScope.EagerWriteLock(TimeSpan timeout, int lockId) => Session.BeginWriting(timeout);

    public override void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _provider.EnsureInnermost(this);
        _disposed = true;
        if (Parent is not null)
        {
            _provider.Leave(this);
            base.Dispose();
            return;
        }

        EndRoot();
    }

    private void EndRoot()
    {
        bool completed = Completed == true;
        try
        {
            EndSession(completed);
        }
        catch
        {
            // Not committed: nobody may be told that it was, and the enlisted must undo.
            Completed = false;
            completed = false;
            throw;
        }
        finally
        {
            _provider.Leave(this);
            try
            {
                // File systems and notifications.
                base.Dispose();
            }
            finally
            {
                Context.ScopeExit(completed);
            }
        }
    }

    private void EndSession(bool completed)
    {
        using (Session)
        {
            try
            {
                if (completed)
                {
                    Session.Commit();
                }
            }
            finally
            {
                Context.Settle();
            }
        }
    }
}

/// <summary>How a scope was asked for.</summary>
internal readonly record struct ScopeSettings(
    RepositoryCacheMode CacheMode = RepositoryCacheMode.Unspecified,
    bool? ScopeFileSystems = null,
    IScopedNotificationPublisher? Publisher = null,
    bool AutoComplete = false);
