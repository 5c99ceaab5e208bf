namespace WicNews.Core.Search.Segments;

/// <summary>Until when a document may be shown as it is.</summary>
/// <param name="Document">Its number, as wide as the moment: no byte of a snapshot stands for nothing.</param>
/// <param name="Until">Ticks in universal time.</param>
internal readonly record struct DocumentEnd(long Document, long Until);
