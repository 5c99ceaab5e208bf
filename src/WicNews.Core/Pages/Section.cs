using WicNews.Core.Content;

namespace WicNews.Core.Pages;

/// <summary>A list of authority records: people, organisations, topics or series.</summary>
public sealed record Section : NewsItem
{
    /// <summary>Markdown as typed.</summary>
    public string? Introduction { get; init; }
}
