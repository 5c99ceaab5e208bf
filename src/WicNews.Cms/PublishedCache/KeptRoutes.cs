using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PublishedCache;

/// <summary>How the address of a document that was renamed is kept: below what has a hostname from there on, after its number.</summary>
public static class KeptRoutes
{
    /// <summary>What may be kept of an address of the site.</summary>
    /// <param name="domains">The site's hostnames.</param>
    /// <param name="path">From the slash on, without one at the end.</param>
    public static IEnumerable<string> KeptFor(this IDomainCache domains, string path) =>
        domains.GetAll(includeWildcards: true).Select(domain => $"{domain.ContentId}{path}").Distinct().Prepend(path);
}
