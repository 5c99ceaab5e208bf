namespace WicNews.Cms.Editing.Presence;

/// <summary>
/// Who has what open, by the window. A window renews its lease while it is open; a lease that is not renewed ends by itself, so a
/// crashed browser blocks nobody. Nothing is locked: this only tells.
/// </summary>
internal sealed class PresenceBoard(TimeProvider time)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);

    private const int MaxWindowsOfUser = 60;

    private readonly Lock _writing = new();
    private readonly Dictionary<string, Dictionary<Guid, Presence>> _places = new(StringComparer.Ordinal);

    /// <summary>Takes or renews a lease.</summary>
    /// <returns>Whether anyone else sees a difference.</returns>
    public bool Enter(string place, Guid window, Guid user, string name, bool hasChanges)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_writing)
        {
            Forget(now);
            Dictionary<Guid, Presence> here = _places.TryGetValue(place, out var known) ? known : _places[place] = [];
            Presence? before = here.GetValueOrDefault(window);
            // A window's id is its secret; somebody else's is not taken over.
            if (before is not null ? before.User != user : CountOf(user) >= MaxWindowsOfUser)
                return false;
            here[window] = new Presence(window, user, name, before?.Since ?? now, now, hasChanges);
            return before is null || before.HasChanges != hasChanges;
        }
    }

    /// <returns>Whether the window was here.</returns>
    public bool Leave(string place, Guid window, Guid user)
    {
        lock (_writing)
            return _places.TryGetValue(place, out var here) && here.TryGetValue(window, out Presence? presence) && presence.User == user && here.Remove(window);
    }

    public IReadOnlyList<Presence> At(string place)
    {
        lock (_writing)
        {
            Forget(time.GetUtcNow());
            return _places.TryGetValue(place, out var here) ? [.. here.Values.OrderBy(presence => presence.Since)] : [];
        }
    }

    private int CountOf(Guid user) => _places.Values.Sum(here => here.Values.Count(presence => presence.User == user));

    private void Forget(DateTimeOffset now)
    {
        foreach ((string place, Dictionary<Guid, Presence> here) in _places.ToArray())
        {
            foreach (Presence gone in here.Values.Where(presence => now - presence.Seen > Lease).ToArray())
                here.Remove(gone.Window);
            if (here.Count == 0)
                _places.Remove(place);
        }
    }
}
