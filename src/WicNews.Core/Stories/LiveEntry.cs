namespace WicNews.Core.Stories;

/// <summary>One entry of live coverage; the key makes its permalink, the text is Markdown as typed.</summary>
public sealed record LiveEntry(Guid Key, DateTimeOffset Time, string? Headline, string Text, Picture? Picture);
