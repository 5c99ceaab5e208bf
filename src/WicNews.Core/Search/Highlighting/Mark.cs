namespace WicNews.Core.Search.Highlighting;

/// <summary>A stretch of a text that was found, and by which leaves of the query, a bit each.</summary>
internal readonly record struct Mark(int Start, int End, ulong Leaves);
