using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Web.Site;

/// <summary>Addresses that were right once: those of renamed documents, which the CMS tracks, and those of what was withdrawn.</summary>
public sealed class FormerAddresses(IRedirectUrlService redirects, ContentPaths paths, WithdrawnStories withdrawn)
{
    /// <summary>Where the document is now that had this route; null when there is none that readers may see.</summary>
    public async Task<string?> NewPathAsync(string route, string culture)
    {
        var tracked = await redirects.GetMostRecentRedirectUrlAsync(route.Length > 1 ? route.TrimEnd('/') : route, culture);
        return tracked is null ? null : paths.PathOf(tracked.ContentKey, culture);
    }

    /// <summary>True when something was published under this route and was taken down, by itself or with what it lies under.</summary>
    public bool IsWithdrawn(string route, string culture) => withdrawn.Contains(route, culture) || paths.IsCutOff(route, culture);
}
