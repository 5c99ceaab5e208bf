namespace WicNews.Core.Search;

/// <summary>A name in the query that was also searched under the other names of its authority record.</summary>
/// <param name="Name">As typed.</param>
/// <param name="AlsoKnownAs">The other names that were searched.</param>
/// <param name="Authority">Key of the record.</param>
public sealed record NameExpansion(string Name, IReadOnlyList<string> AlsoKnownAs, Guid Authority);
