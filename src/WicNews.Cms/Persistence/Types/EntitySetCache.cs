using System.Runtime.CompilerServices;
using WicNews.Cms.Persistence.Scoping;

namespace WicNews.Cms.Persistence.Types;

/// <summary>
/// Keeps a small table of entities (types, languages, groups ...) whole in memory. A transaction that wrote to the
/// table reads what it wrote; everybody else reads what is committed; a rollback leaves no trace.
/// </summary>
/// <remarks>
/// What is shared is let go with the commit, before the next writer begins and before handlers are told, who must see the new state.
/// </remarks>
internal sealed class EntitySetCache<TSet>(EfScopeProvider scopes) where TSet : class
{
    private readonly Lock _gate = new();
    private readonly ConditionalWeakTable<ScopeContext, Local> _locals = [];
    private TSet? _shared;
    private long _version;

    /// <summary>The table, which is loaded if it is not known.</summary>
    public TSet Get(Func<TSet> load)
    {
        if (scopes.Current?.Context is { } scope && _locals.TryGetValue(scope, out Local? local))
        {
            return local.Set ??= load();
        }

        long version;
        lock (_gate)
        {
            if (_shared is not null)
            {
                return _shared;
            }

            version = _version;
        }

        TSet loaded = load();
        lock (_gate)
        {
            // A transaction may have ended since the database was asked.
            if (_version == version)
            {
                _shared = loaded;
            }
        }

        return loaded;
    }

    /// <summary>To be called by whoever writes to the table, before and after it does.</summary>
    public void Touch()
    {
        ScopeContext scope = scopes.Current?.Context
            ?? throw new InvalidOperationException($"Writing {typeof(TSet).Name} needs a scope.");
        if (_locals.TryGetValue(scope, out Local? local))
        {
            local.Set = null;
            return;
        }

        _locals.Add(scope, new Local());
        scope.OnSettled(() => End(scope));
    }

    private void End(ScopeContext scope)
    {
        _locals.Remove(scope);
        lock (_gate)
        {
            _version++;
            _shared = null;
        }
    }

    private sealed class Local
    {
        public TSet? Set { get; set; }
    }
}
