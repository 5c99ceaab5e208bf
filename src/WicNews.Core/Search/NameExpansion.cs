namespace WicNews.Core.Search;

/// <summary>A name in the query that was also searched under the other names of its authority record, or a word under its synonyms.</summary>
/// <param name="Name">As typed.</param>
/// <param name="AlsoKnownAs">The other names or words that were searched.</param>
/// <param name="Authority">Key of the record; null for synonyms.</param>
public sealed record NameExpansion(string Name, IReadOnlyList<string> AlsoKnownAs, Guid? Authority);
