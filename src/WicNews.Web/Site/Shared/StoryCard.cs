using WicNews.Core.Stories;

namespace WicNews.Web.Site.Shared;

/// <summary>A story as lists show it.</summary>
public sealed record StoryCard(
    Guid Key, StoryKind Kind, string Headline, string Address, DateTimeOffset Date, int? Year, string? Standfirst, Picture? Picture)
{
    /// <summary>Whether it is live coverage that goes on.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Why the story stands here, where that needs saying.</summary>
    public string? Reason { get; init; }

    /// <summary>Which part of its series it is, on the page of that; null elsewhere, and for one that is none.</summary>
    public int? Part { get; init; }
}
