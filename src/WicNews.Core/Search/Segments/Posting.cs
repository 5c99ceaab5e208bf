namespace WicNews.Core.Search.Segments;

/// <summary>One term in one document, as noted while a segment is built.</summary>
/// <param name="Term">The term's number in the vocabulary.</param>
/// <param name="PositionBytes">How long its positions are in the log of positions.</param>
/// <param name="Impact">See <see cref="Analysis.Impact"/>.</param>
internal readonly record struct Posting(int Term, ushort PositionBytes, byte Impact);
