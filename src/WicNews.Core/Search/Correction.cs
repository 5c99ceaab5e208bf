namespace WicNews.Core.Search;

/// <summary>Another spelling of the query that finds more.</summary>
/// <param name="Text">The query as it may have been meant.</param>
/// <param name="Total">How many documents that would find, with the same filters.</param>
public sealed record Correction(string Text, int Total);
