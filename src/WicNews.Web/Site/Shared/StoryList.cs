using WicNews.Core.Search;

namespace WicNews.Web.Site.Shared;

/// <summary>One page of stories out of all that match.</summary>
public sealed record StoryList(IReadOnlyList<StoryCard> Cards, int Total, int Page, int Size)
{
    /// <summary>As far as paging reaches; never less than one.</summary>
    public int Pages => Math.Clamp((Total + Size - 1) / Size, 1, SearchLimits.Depth / Size);

    /// <summary>Whether there is such a page; the first is there even if it is empty.</summary>
    public bool IsThere => Page <= Pages;
}
