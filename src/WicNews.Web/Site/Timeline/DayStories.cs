using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>A day, of one year or of any, with the newest that was filed on it.</summary>
public sealed record DayStories(DateOnly Day, StoryList Stories);
