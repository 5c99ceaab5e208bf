using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.PublishedCache;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Web.Site;

/// <summary>Addresses that were right once: those of renamed documents, which the CMS tracks, and those of what was withdrawn.</summary>
public sealed class FormerAddresses(IRedirectUrlService redirects, IDomainCache domains, ContentPaths paths, WithdrawnStories withdrawn)
{
    /// <summary>The document that had this route before it was renamed or moved; null when none is known.</summary>
    public Guid? KeyOf(string route, string culture) => Kept(route)
        .Select(kept => redirects.GetMostRecentRedirectUrl(kept, culture)?.ContentKey)
        .FirstOrDefault(key => key is not null);

    /// <summary>The same, for whoever can wait for it.</summary>
    public async Task<Guid?> KeyOfAsync(string route, string culture)
    {
        foreach (var kept in Kept(route))
            if (await redirects.GetMostRecentRedirectUrlAsync(kept, culture) is { } tracked)
                return tracked.ContentKey;
        return null;
    }

    /// <summary>True when something was published under this route and was taken down, by itself or with what it lies under.</summary>
    /// <param name="route">The route, without a language prefix.</param>
    /// <param name="culture">The language.</param>
    /// <param name="former">The document that had the route before it was renamed, where one did.</param>
    public bool IsWithdrawn(string route, string culture, Guid? former = null) =>
        withdrawn.Contains(route, culture) || paths.IsCutOff(route, culture) || (former is { } key && IsWithdrawn(key, culture));

    /// <summary>True when a document was published and was taken down, by itself or with what it lies under.</summary>
    public bool IsWithdrawn(Guid key, string culture) => withdrawn.Contains(ContentPaths.Permanent(key), culture) || paths.IsCutOff(key, culture);

    private IEnumerable<string> Kept(string route) => domains.KeptFor(route.Length > 1 ? route.TrimEnd('/') : route);
}
