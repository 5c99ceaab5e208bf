namespace WicNews.Core.Markdown;

/// <summary>A story to lead to from running text; the address carries the language's prefix.</summary>
public sealed record EmbeddedStory(string Address, string Headline, string? Note);
