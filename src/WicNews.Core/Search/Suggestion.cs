namespace WicNews.Core.Search;

/// <summary>A completion of what is being typed.</summary>
public sealed record Suggestion(string Text, string Kind, string Url, string Culture, Guid Key);

/// <summary>What is being typed, and how many completions are wanted.</summary>
/// <param name="Text">The beginning of a name, of a headline, or of a word within one.</param>
/// <param name="Culture">Completions in this language come first; null prefers none.</param>
/// <param name="Size">At most this many.</param>
public sealed record SuggestQuery(string Text, string? Culture = null, int Size = 8);
