using WicNews.Core.Content;

namespace WicNews.Core.Archive;

/// <summary>A name that coverage is filed under, the same in every year: person, organisation, topic or series.</summary>
public abstract record AuthorityRecord : NewsItem
{
    /// <summary>Other names, in both scripts.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Who or what this is; Markdown as typed.</summary>
    public string? Description { get; init; }
}
