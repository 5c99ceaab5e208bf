namespace WicNews.Core.Content;

/// <summary>A link to another published item: enough to name it and to lead there.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="Alias">The document type's alias.</param>
/// <param name="Name">The name in the culture asked for, or in the default culture where that one is missing.</param>
/// <param name="Culture">The culture that name and path are in.</param>
/// <param name="Path">The route without a language prefix; null when it cannot be reached.</param>
public sealed record Reference(Guid Key, string Alias, string Name, string Culture, string? Path);
