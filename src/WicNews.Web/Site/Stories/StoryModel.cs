using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>A story with what stands around it on its page.</summary>
public sealed record StoryModel(
    Story Story, int MinutesToRead, Reference? Series, StoryCard? Previous, StoryCard? Next, int? PartOfSeries, IReadOnlyList<StoryCard> Related)
{
    /// <summary>What readers wrote, as far as it is approved; also where the story takes no comments any more.</summary>
    public CommentList Comments { get; init; } = new([], 0);
}
