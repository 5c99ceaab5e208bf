namespace WicNews.Web.Hosting.PageCaching;

/// <summary>A page just made, with what it depends on.</summary>
/// <param name="Answer">What readers get.</param>
/// <param name="Shown">Keys of the documents and media on it.</param>
/// <param name="ShowsLatest">Whether anything published anywhere may change it.</param>
/// <param name="MayBeKept">False for answers that anybody could make the site produce without end, such as pages not found.</param>
public sealed record MadePage(StoredAnswer Answer, IReadOnlyCollection<Guid> Shown, bool ShowsLatest = false, bool MayBeKept = true)
{
    // A key, and its place in a set.
    private const int BytesOfAKey = 32;

    /// <summary>Bytes that the page holds at most, for the cache's limit.</summary>
    public int Weight => Answer.Weight + (Shown.Count * BytesOfAKey);
}
