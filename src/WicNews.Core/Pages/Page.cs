using WicNews.Core.Content;

namespace WicNews.Core.Pages;

/// <summary>A standing page: about, contact.</summary>
public sealed record Page : NewsItem
{
    public required string Headline { get; init; }
    public override string Title => Headline;

    /// <summary>Markdown as typed.</summary>
    public string Body { get; init; } = "";
}
