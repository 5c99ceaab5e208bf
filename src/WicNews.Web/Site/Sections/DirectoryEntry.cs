using WicNews.Core.Content;

namespace WicNews.Web.Site.Sections;

/// <summary>A record in a section's list.</summary>
/// <param name="Role">What tells it from namesakes: a person's role, an organisation's country; null where none is given.</param>
/// <param name="Years">The first and the last year that it appears in, as the page's language writes them; null where it appears in none.</param>
public sealed record DirectoryEntry(Reference Record, string? Role, string? Years)
{
    /// <summary>Role and years in one line; empty where neither is known.</summary>
    public string Note => string.Join("\u00a0· ", new[] { Role, Years }.OfType<string>());
}
