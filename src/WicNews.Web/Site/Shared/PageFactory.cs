using Microsoft.Extensions.Options;
using WicNews.Web.Hosting;

namespace WicNews.Web.Site.Shared;

/// <summary>Opens a page's context for a request.</summary>
public sealed class PageFactory(SiteSources sources, IOptions<WicNewsOptions> options, KnownHosts hosts, UnkeptRate rate)
{
    private readonly string? publicUrl = options.Value.PublicUrl?.TrimEnd('/');

    public SiteSources Sources => sources;

    /// <summary>The hub that feeds name; null without one.</summary>
    public string? WebSubHub => options.Value.WebSubHub;

    public PageContext Open(HttpContext context, SiteLanguage language, string route) => new(sources, language, route, BaseAddress(context))
    {
        IsAtKnownHost = publicUrl is not null || hosts.Knows(context),
        MayGuess = () => rate.MayHaveMore(context),
    };

    /// <summary>
    /// The site's own address: as configured, or as the reader asked for it. In the latter case it is part of every page's key, so that a
    /// forged host can spoil only what the forger sees.
    /// </summary>
    public string BaseAddress(HttpContext context) => publicUrl ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent().ToLowerInvariant()}";
}
