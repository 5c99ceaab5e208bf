namespace WicNews.Core.Stories;

/// <summary>A story told in pictures, each with caption and credit.</summary>
public sealed record PhotoStory : Story
{
    public override StoryKind Kind => StoryKind.PhotoStory;
    public IReadOnlyList<Picture> Pictures { get; init; } = [];
    public override IReadOnlyList<Picture> MorePictures => Pictures;
}
