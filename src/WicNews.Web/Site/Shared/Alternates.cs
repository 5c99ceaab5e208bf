using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>Where an item stands in the other language.</summary>
public static class Alternates
{
    /// <summary>The address; null where it is not published in that language.</summary>
    public static string? Of(PageContext page, NewsItem item) => page.OtherPath(item.Key) is { } path ? page.Language.Other.Prefix + path : null;
}
