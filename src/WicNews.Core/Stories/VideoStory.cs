namespace WicNews.Core.Stories;

/// <summary>A video with its transcript. The lead picture is the poster.</summary>
public sealed record VideoStory : Story
{
    public override StoryKind Kind => StoryKind.Video;

    /// <summary>A third party's player or file; only ever https.</summary>
    public string? VideoUrl { get; init; }

    public MediaFile? VideoFile { get; init; }
    public TimeSpan? Duration { get; init; }

    /// <summary>Markdown as typed.</summary>
    public string? Transcript { get; init; }
}
