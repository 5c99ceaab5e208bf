namespace WicNews.Web.Site.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Page">Which page it is, from 1 on.</param>
/// <param name="Size">How many there are on a page.</param>
public record Paging(int Total, int Page, int Size)
{
    /// <summary>Never less than one.</summary>
    public virtual int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Whether there is such a page; the first is there even if it is empty.</summary>
    public bool IsThere => Page <= Pages;

    /// <summary>What of the whole list stands on this page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all) => all.Skip((Page - 1) * Size).Take(Size);

    /// <summary>What the page's address ends in.</summary>
    public string Query => Page > 1 ? $"?page={Page}" : "";

    /// <summary>What a further page's title ends in.</summary>
    public string InTitle(Words words) => Page > 1 ? words.InTitle(words.PageNumber(Page, Pages)) : "";
}
