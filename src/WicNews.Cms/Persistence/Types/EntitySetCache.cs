using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.Persistence.Types;

/// <summary>
/// Keeps a small table of entities (types, languages, groups ...) whole in memory. A transaction that wrote to the
/// table reads what it wrote; everybody else reads what is committed; a rollback leaves no trace.
/// </summary>
/// <remarks>
/// While any transaction has written and not ended, nobody reads or fills the shared set: between the commit and the
/// end of the scope, handlers run that must already see the new state.
/// </remarks>
internal sealed class EntitySetCache<TSet>(ICoreScopeProvider scopes, AmbientDatabase database) where TSet : class
{
    private readonly Lock _gate = new();
    private readonly ConditionalWeakTable<IScopeContext, Local> _locals = [];
    private readonly string _enlistment = "EntitySetCache:" + typeof(TSet).FullName;
    private TSet? _shared;
    private int _writers;
    private long _version;

    public TSet Get(Func<CmsDbContext, TSet> load)
    {
        if (scopes.Context is { } scope && _locals.TryGetValue(scope, out Local? local))
        {
            return local.Set ??= load(database.Read);
        }

        long version;
        lock (_gate)
        {
            if (_shared is not null && _writers == 0)
            {
                return _shared;
            }

            version = _version;
        }

        TSet loaded = load(database.Read);
        lock (_gate)
        {
            if (_writers == 0 && _version == version)
            {
                _shared = loaded;
            }
        }

        return loaded;
    }

    /// <summary>To be called by whoever writes to the table, before and after it does.</summary>
    public void Touch()
    {
        IScopeContext scope = scopes.Context
            ?? throw new InvalidOperationException($"Writing {typeof(TSet).Name} needs a scope.");
        if (_locals.TryGetValue(scope, out Local? local))
        {
            local.Set = null;
            return;
        }

        _locals.Add(scope, new Local());
        lock (_gate)
        {
            _writers++;
            _version++;
        }

        scope.Enlist(_enlistment, _ => End(scope));
    }

    private void End(IScopeContext scope)
    {
        _locals.Remove(scope);
        lock (_gate)
        {
            _writers--;
            _version++;
            _shared = null;
        }
    }

    private sealed class Local
    {
        public TSet? Set { get; set; }
    }
}
