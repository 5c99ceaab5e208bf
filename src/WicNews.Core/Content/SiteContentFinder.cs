using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace WicNews.Core.Content;

/// <summary>
/// Finds what stands at an address of the reader site below a language's prefix: Umbraco shows no address in the backoffice before it has
/// seen that it leads back to the document.
/// </summary>
public sealed class SiteContentFinder(ContentPaths paths, IPublishedContentCache published) : IContentFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        foreach (var culture in Cultures.All)
        {
            if (RouteOf(request.AbsolutePathDecoded, Cultures.PrefixOf(culture)) is not { } route
                || paths.KeyOf(route, culture) is not { } key
                || published.GetById(preview: false, key) is not { } content)
                continue;
            request.SetPublishedContent(content).SetCulture(culture);
            return Task.FromResult(true);
        }

        return Task.FromResult(false);
    }

    /// <summary>What follows the prefix; null for addresses of other languages.</summary>
    private static string? RouteOf(string path, string prefix) =>
        prefix.Length == 0 ? null
        : path == prefix ? "/"
        : path.StartsWith(prefix + "/", StringComparison.Ordinal) ? path[prefix.Length..]
        : null;
}
