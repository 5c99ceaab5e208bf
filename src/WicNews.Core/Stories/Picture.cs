namespace WicNews.Core.Stories;

/// <summary>A picture as a story uses it. Width and height are pixels of the original as shown (orientation applied).</summary>
public sealed record Picture
{
    public required Guid MediaKey { get; init; }

    /// <summary>The original's address below <c>/media/</c>.</summary>
    public required string Url { get; init; }

    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>The point that every crop keeps, 0 to 1 from left and top.</summary>
    public (double Left, double Top)? FocalPoint { get; init; }

    /// <summary>What the picture shows, for those who do not see it; empty when nobody wrote it yet.</summary>
    public required string AltText { get; init; }

    /// <summary>The colour that fills most of it, as <c>#rrggbb</c>, to show until it is there; null where none is known or it is transparent.</summary>
    public string? Colour { get; init; }

    public string? Caption { get; init; }
    public string? Credit { get; init; }
    public string? Rights { get; init; }
    public string? Place { get; init; }
    public DateTimeOffset? DateTaken { get; init; }

    /// <summary>From this moment on readers are no longer shown it; null for never.</summary>
    public DateTimeOffset? RightsEnd { get; init; }

    /// <summary>Changes whenever the media changes; goes into addresses that are cached for ever.</summary>
    public required string Version { get; init; }
}
