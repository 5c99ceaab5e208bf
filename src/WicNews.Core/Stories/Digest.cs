namespace WicNews.Core.Stories;

/// <summary>A newsletter: short items with headline, date and place.</summary>
public sealed record Digest : Story
{
    public override StoryKind Kind => StoryKind.Digest;
    public IReadOnlyList<DigestItem> Items { get; init; } = [];
    public string? ContactLine { get; init; }
}
