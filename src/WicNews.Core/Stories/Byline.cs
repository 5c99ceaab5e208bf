using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>Who wrote the story: the name as printed, the authority record if there is one, the role and the agency.</summary>
public sealed record Byline(string Name, Reference? Person, string? Role, string? Agency);
