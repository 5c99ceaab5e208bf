namespace WicNews.Core.Stories;

/// <summary>One item of a digest; the text is Markdown as typed, the link only ever http, https or a path of this site.</summary>
public sealed record DigestItem(string Headline, string? Text, string? Place, DateTimeOffset? Date, string? Link);
