namespace WicNews.Core.Stories;

/// <summary>The kinds of story. The document type's alias is the name in camel case.</summary>
public enum StoryKind
{
    Article,
    Interview,
    PhotoStory,
    Video,
    Digest,
    LiveCoverage,
}
