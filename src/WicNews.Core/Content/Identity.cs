namespace WicNews.Core.Content;

/// <summary>What every published item has, in one culture.</summary>
/// <param name="Key">The document's key: the permanent id, which survives renames.</param>
/// <param name="Culture">The culture that the item was read in, such as <c>en-US</c>.</param>
/// <param name="Cultures">Every culture in which the document is published, this one included.</param>
/// <param name="Name">The node's name in this culture.</param>
/// <param name="Path">The route without a language prefix (<c>/2025/some-story/</c>); null when the document cannot be reached.</param>
/// <param name="Created">When the document was first made.</param>
/// <param name="Published">When this culture was last published.</param>
/// <param name="FirstPublished">When this culture was first published; null where nobody knows.</param>
public sealed record Identity(
    Guid Key,
    string Culture,
    IReadOnlyList<string> Cultures,
    string Name,
    string? Path,
    DateTimeOffset Created,
    DateTimeOffset Published,
    DateTimeOffset? FirstPublished);
