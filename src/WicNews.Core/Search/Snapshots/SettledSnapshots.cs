namespace WicNews.Core.Search.Snapshots;

/// <summary>
/// Keeps snapshots of a running index. The record of changes may have a change a moment before readers are shown it; an index that read the document in
/// between has its number, yet not its text, and is told again a moment later. So that a crash in that moment loses nothing, a
/// snapshot is stamped with what the index had seen a look before: what came since is read once more at the next start.
/// </summary>
internal sealed class SettledSnapshots(SnapshotFile file)
{
    private readonly Lock _saving = new();
    private long _settled;
    private long _saved = -1;
    private Guid _origin;

    /// <summary>The index begins anew: with what a snapshot said, or built from the database.</summary>
    /// <param name="state">What it begins with.</param>
    /// <param name="origin">The database that it is kept of.</param>
    /// <param name="isKept">Whether a snapshot has it already.</param>
    public void Begin(IndexState state, Guid origin, bool isKept)
    {
        lock (_saving)
            (_settled, _saved, _origin) = (state.Sequence, isKept ? state.Sequence : -1, origin);
    }

    /// <summary>Looks whether there is something to keep, time and again.</summary>
    public void Look(IndexState state)
    {
        lock (_saving)
        {
            Save(state, Math.Min(_settled, state.Sequence));
            _settled = state.Sequence;
        }
    }

    /// <summary>Keeps all of it: the site is stopping, and nothing is under way.</summary>
    public void End(IndexState state)
    {
        lock (_saving)
            Save(state, state.Sequence);
    }

    /// <summary>Keeps all of it, though nothing was published: it was mended.</summary>
    public void Keep(IndexState state)
    {
        lock (_saving)
        {
            _saved = -1;
            End(state);
        }
    }

    private void Save(IndexState state, long sequence)
    {
        if (sequence != _saved && file.TrySave(state with { Sequence = sequence, Origin = _origin }))
            _saved = sequence;
    }
}
