using Umbraco.Cms.Core.Scoping;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>What code enlists to be done once the root scope has ended, in order of priority.</summary>
public sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = [];
    private readonly List<Action> _settling = [];
    private bool _exiting;

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, static () => null!, (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_exiting)
        {
            throw new InvalidOperationException("Nothing can be enlisted any more: the scope is ending.");
        }

        if (_enlisted.TryGetValue(key, out Enlisted? existing))
        {
            return Typed<T>(key, existing);
        }

        T item = creator();
        _enlisted[key] = new Enlisted(typeof(T), item, priority, completed => action?.Invoke(completed, item));
        return item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out Enlisted? found) ? Typed<T>(key, found) : default;

    /// <summary>To be done as soon as the database has kept what was written, or will not: before the next writer begins and before anybody is told.</summary>
    internal void OnSettled(Action action) => _settling.Add(action);

    internal void Settle()
    {
        _settling.ForEach(action => action());
        _settling.Clear();
    }

    public void ScopeExit(bool completed)
    {
        _exiting = true;
        List<Exception> failures = [];
        foreach (Enlisted enlisted in _enlisted.Values.OrderBy(enlisted => enlisted.Priority))
        {
            try
            {
                enlisted.OnExit(completed);
            }
            catch (Exception failure)
            {
                // The others must still run; the caller hears of all failures together.
                failures.Add(failure);
            }
        }

        _enlisted.Clear();
        if (failures.Count > 0)
        {
            throw new AggregateException("Actions enlisted with the scope failed.", failures);
        }
    }

    private static T? Typed<T>(string key, Enlisted enlisted) => enlisted.Type == typeof(T)
        ? (T?)enlisted.Item
        : throw new InvalidOperationException($"'{key}' is enlisted as {enlisted.Type.Name}, not as {typeof(T).Name}.");

    private sealed record Enlisted(Type Type, object? Item, int Priority, Action<bool> OnExit);
}
