namespace WicNews.Cms.Indexes;

/// <summary>How an index is.</summary>
/// <param name="State">In one word.</param>
/// <param name="Message">In a sentence, for administrators.</param>
public sealed record IndexHealth(IndexHealthState State, string Message);

/// <summary>Whether an index can be relied on.</summary>
public enum IndexHealthState
{
    /// <summary>It holds all that is published.</summary>
    Healthy,

    /// <summary>It is not whole: it was not built yet, or could not be.</summary>
    Unhealthy,

    /// <summary>It is being built anew.</summary>
    Rebuilding,
}
