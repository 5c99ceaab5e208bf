namespace WicNews.Core.Summits;

/// <summary>A number worth showing large, and what it counts.</summary>
public sealed record Figure(string Value, string Label);
