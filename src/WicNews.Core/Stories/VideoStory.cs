namespace WicNews.Core.Stories;

/// <summary>A video with its transcript. The lead picture is the poster.</summary>
public sealed record VideoStory : Story
{
    public override StoryKind Kind => StoryKind.Video;

    /// <summary>A third party's player or file; only ever https.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>A film of this site; null when none is picked, or it is withdrawn or withheld.</summary>
    public MediaFile? VideoFile { get; init; }

    /// <summary>The key of the media picked as the film, also while readers are not given it.</summary>
    public Guid? VideoKey { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>Markdown as typed.</summary>
    public string? Transcript { get; init; }
}
