namespace WicNews.Core.Stories;

/// <summary>Coverage as it happens: time-stamped entries, newest first.</summary>
public sealed record LiveCoverage : Story
{
    public override StoryKind Kind => StoryKind.LiveCoverage;
    public IReadOnlyList<LiveEntry> Entries { get; init; } = [];
    public bool Ended { get; init; }
    public override bool IsRunning => !Ended;
    public override IReadOnlyList<Picture> MorePictures => Entries.Select(entry => entry.Picture).OfType<Picture>().ToArray();
}
