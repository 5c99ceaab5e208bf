namespace WicNews.Core.Stories;

/// <summary>A notice that says what was wrong, and when it was put right.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);
