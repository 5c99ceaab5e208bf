namespace WicNews.Web.Site.Shared;

/// <summary>One page of stories out of all that match.</summary>
public sealed record StoryList(IReadOnlyList<StoryCard> Cards, int Total, int Page, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
