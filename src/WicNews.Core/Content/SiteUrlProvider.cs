using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace WicNews.Core.Content;

/// <summary>
/// Addresses on the reader site of languages that stand below a prefix, as the backoffice shows them. Umbraco's own provider knows addresses of
/// the default language only where no hostnames are kept.
/// </summary>
public sealed class SiteUrlProvider(ContentPaths paths) : IUrlProvider
{
    public string Alias => "wicNewsSite";

    public UrlInfo? GetUrl(IPublishedContent content, UrlMode mode, string? culture, Uri current)
    {
        if (culture is null || Cultures.PrefixOf(culture) is not { Length: > 0 } prefix || paths.PathOf(content.Key, culture) is not { } path)
            return null;
        var address = prefix + path;
        return UrlInfo.AsUrl(mode == UrlMode.Absolute ? new Uri(current, address).ToString() : address, Alias, culture);
    }

    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => [];

    public Task<UrlInfo?> GetPreviewUrlAsync(IContent content, string? culture, string? segment) => Task.FromResult<UrlInfo?>(null);
}
