using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.PublishedCache;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Web.Site;

/// <summary>Addresses that were right once: those of renamed documents, which the CMS tracks, and those of what was withdrawn.</summary>
public sealed class FormerAddresses(IRedirectUrlService redirects, IDomainCache domains, ContentPaths paths, WithdrawnStories withdrawn)
{
    /// <summary>Where the document is now that had this route; null when there is none that readers may see.</summary>
    public async Task<string?> NewPathAsync(string route, string culture)
    {
        var old = route.Length > 1 ? route.TrimEnd('/') : route;
        foreach (var kept in domains.KeptFor(old))
            if (await redirects.GetMostRecentRedirectUrlAsync(kept, culture) is { } tracked)
                return paths.PathOf(tracked.ContentKey, culture);
        return null;
    }

    /// <summary>True when something was published under this route and was taken down, by itself or with what it lies under.</summary>
    public bool IsWithdrawn(string route, string culture) => withdrawn.Contains(route, culture) || paths.IsCutOff(route, culture);
}
