using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>Questions and answers with one or more people.</summary>
public sealed record Interview : Story
{
    public override StoryKind Kind => StoryKind.Interview;
    public IReadOnlyList<Reference> Interviewees { get; init; } = [];
    public IReadOnlyList<QuestionAnswer> Questions { get; init; } = [];
}
