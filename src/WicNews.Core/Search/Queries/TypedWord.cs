namespace WicNews.Core.Search.Queries;

/// <summary>A single word of a query, and where it stands in what was typed.</summary>
internal sealed record TypedWord(string Form, string Stem, int Start, int Length);
