namespace WicNews.Core.Search.Feeding;

/// <summary>How the index is, for those who watch over the site. Safe to read from any thread.</summary>
public sealed class SearchIndexStatus
{
    private readonly Lock _changing = new();
    private volatile Condition _now = new(IndexPhase.Loading, "The search index is not loaded yet.", IsReady: false);

    /// <summary>What it is about now.</summary>
    public IndexPhase Phase => _now.Phase;

    /// <summary>The same in words.</summary>
    public string State => _now.State;

    /// <summary>Whether it was loaded or built whole since the site started: what it answers from is all that was published then, and what it could take in since.</summary>
    public bool IsReady => _now.IsReady;

    internal void Set(IndexPhase phase, string state)
    {
        lock (_changing)
            _now = new Condition(phase, state, phase is IndexPhase.Current or IndexPhase.Behind || _now.IsReady);
    }

    /// <summary>Moves on from one phase only: from any other there is more to be told than this.</summary>
    internal void Move(IndexPhase from, IndexPhase to, string state)
    {
        lock (_changing)
            if (_now.Phase == from)
                Set(to, state);
    }

    private sealed record Condition(IndexPhase Phase, string State, bool IsReady);
}
