namespace WicNews.Core.Search.Queries;

/// <summary>A single word of a query, or a run of ideographs, and where it stands in what was typed.</summary>
/// <param name="Form">Folded.</param>
/// <param name="Start">Where it begins in what was typed.</param>
/// <param name="Length">How many characters of what was typed it takes.</param>
/// <param name="IsIdeographic">Whether it is made of three or more ideographs, as a name may be.</param>
internal sealed record TypedWord(string Form, int Start, int Length, bool IsIdeographic);
