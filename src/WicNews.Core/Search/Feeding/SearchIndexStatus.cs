namespace WicNews.Core.Search.Feeding;

/// <summary>Whether the index is whole, for those who watch over the site.</summary>
public sealed class SearchIndexStatus
{
    private volatile string _state = "The search index is not loaded yet.";
    private volatile bool _isReady;

    /// <summary>Whether the index holds all that is published.</summary>
    public bool IsReady => _isReady;

    /// <summary>In words.</summary>
    public string State => _state;

    internal void Report(bool isReady, string state)
    {
        _state = state;
        _isReady = isReady;
    }
}
