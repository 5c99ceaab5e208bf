using Microsoft.Extensions.Options;
using WicNews.Web.Hosting;

namespace WicNews.Web.Site.Shared;

/// <summary>Opens a page's context for a request.</summary>
public sealed class PageFactory(SiteSources sources, IOptions<WicNewsOptions> options)
{
    private readonly string? publicUrl = options.Value.PublicUrl?.TrimEnd('/');

    public SiteSources Sources => sources;

    /// <summary>The hub that feeds name; null without one.</summary>
    public string? WebSubHub => options.Value.WebSubHub;

    public PageContext Open(HttpContext context, SiteLanguage language, string route) => new(sources, language, route, BaseAddress(context));

    /// <summary>
    /// The site's own address: as configured, or as the reader typed it. In the latter case it is part of every page's key, so that a
    /// forged host can spoil only what the forger sees.
    /// </summary>
    public string BaseAddress(HttpContext context) => publicUrl ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
}
