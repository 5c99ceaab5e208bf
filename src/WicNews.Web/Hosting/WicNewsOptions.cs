using System.ComponentModel.DataAnnotations;

namespace WicNews.Web.Hosting;

/// <summary>Settings of the site; section <c>WicNews</c>.</summary>
public sealed class WicNewsOptions
{
    public const string Section = "WicNews";

    /// <summary>
    /// The site's own address for feeds, sitemaps and other sites, such as <c>https://news.example.org</c>. Without it the address
    /// that a reader asked for is used, and pages are kept for a few of them, each apart.
    /// </summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>A WebSub hub that is told when feeds change, and that feeds name to their readers. Needs <see cref="PublicUrl"/>.</summary>
    [Url]
    public string? WebSubHub { get; set; }

    /// <summary>
    /// Addresses and networks (<c>10.1.0.0/16</c>) of proxies in front of the site: what they say of a reader's address and scheme is
    /// believed. Empty when readers come directly, and then nobody's word is taken.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>The room in memory for pages that are kept.</summary>
    [Range(1_000_000, long.MaxValue)]
    public long PageCacheBytes { get; set; } = 96L * 1024 * 1024;

    /// <summary>The longest that a page is kept, though nothing on it changed.</summary>
    [Range(1, 86_400)]
    public int PageCacheSeconds { get; set; } = 600;
}
