using WicNews.Core.Content;

namespace WicNews.Core.Pages;

/// <summary>A list of authority records: people, organisations, topics or series.</summary>
public sealed record Section : NewsItem
{
    /// <summary>Markdown as typed.</summary>
    public string? Introduction { get; init; }

    /// <summary>The records of the section that are published in this culture, by name.</summary>
    public IReadOnlyList<Reference> Records { get; init; } = [];
}
