using WicNews.Core.Content;

namespace WicNews.Core.Pages;

/// <summary>The front page as the editors composed it.</summary>
public sealed record HomePage : NewsItem
{
    public string? SiteName { get; init; }
    public string? Tagline { get; init; }
    public Reference? LeadStory { get; init; }
    public IReadOnlyList<Reference> TopStories { get; init; } = [];
    /// <summary>Photo stories and video; empty for the newest.</summary>
    public IReadOnlyList<Reference> PicturesAndVideo { get; init; } = [];
    public IReadOnlyList<Reference> FeaturedSeries { get; init; } = [];

    /// <summary>Markdown as typed.</summary>
    public string? AboutText { get; init; }
}
