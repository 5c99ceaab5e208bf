namespace WicNews.Core.Stories;

/// <summary>A file to play or download: a video of our own, not a third party's.</summary>
public sealed record MediaFile(Guid MediaKey, string Url, string Extension, long Bytes)
{
    /// <summary>For those who do not hear it; at most one of each language.</summary>
    public IReadOnlyList<CaptionTrack> Captions { get; init; } = [];

    /// <summary>The type that it is served as.</summary>
    public string ContentType => "video/" + Extension switch
    {
        "mov" => "quicktime",
        "m4v" => "mp4",
        "ogv" => "ogg",
        _ => Extension,
    };
}
