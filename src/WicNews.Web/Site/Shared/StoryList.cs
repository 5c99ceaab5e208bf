using WicNews.Core.Search;

namespace WicNews.Web.Site.Shared;

/// <summary>One page of stories out of all that match.</summary>
public sealed record StoryList(IReadOnlyList<StoryCard> Cards, int Total, int Page, int Size) : Paging(Total, Page, Size)
{
    /// <summary>As far as paging reaches; never less than one.</summary>
    public override int Pages => Math.Min(base.Pages, SearchLimits.Depth / Size);
}
