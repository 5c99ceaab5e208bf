using WicNews.Core.Content;

namespace WicNews.Web.Site.Sections;

/// <summary>A record in a section's list.</summary>
/// <param name="Role">What tells it from namesakes: a person's role, an organisation's country; null where none is given.</param>
/// <param name="Years">The first and the last year that it appears in; null where it appears in none.</param>
public sealed record DirectoryEntry(Reference Record, string? Role, (int First, int Last)? Years)
{
    /// <summary>Role and years in one line; empty where neither is known.</summary>
    public string Note => string.Join("\u00a0· ", new[] { Role, Span }.OfType<string>());

    // A line does not end within the span of years.
    private string? Span => Years is not { } years ? null : years.First == years.Last ? $"{years.First}" : $"{years.First}\u2060–\u2060{years.Last}";
}
