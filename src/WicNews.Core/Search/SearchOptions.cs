namespace WicNews.Core.Search;

/// <summary>Where search keeps its file.</summary>
/// <param name="Directory">The site's directory for the index, below its data directory.</param>
public sealed record SearchOptions(string Directory);
