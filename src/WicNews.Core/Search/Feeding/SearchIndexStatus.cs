namespace WicNews.Core.Search.Feeding;

/// <summary>Whether the index is whole, for those who watch over the site.</summary>
public sealed class SearchIndexStatus
{
    private volatile string _state = "The search index is not loaded yet.";
    private volatile bool _isReady;
    private volatile bool _isBeingBuilt;
    private volatile string? _failure;

    /// <summary>Whether the index holds all that is published.</summary>
    public bool IsReady => _isReady;

    /// <summary>In words.</summary>
    public string State => _state;

    /// <summary>Whether it is being built anew, or soon will be.</summary>
    public bool IsBeingBuilt => _isBeingBuilt;

    /// <summary>Why it could not be built last time; null when it could.</summary>
    public string? Failure => _failure;

    internal void ReportBuilding() => _isBeingBuilt = true;

    internal void ReportBuilt() => (_failure, _isBeingBuilt) = (null, false);

    internal void ReportFailure(string failure) => (_failure, _isBeingBuilt) = (failure, false);

    internal void Report(bool isReady, string state)
    {
        _state = state;
        _isReady = isReady;
    }
}
