namespace WicNews.Core.Stories;

/// <summary>A wire story, a report or a feature.</summary>
public sealed record Article : Story
{
    public override StoryKind Kind => StoryKind.Article;
}
