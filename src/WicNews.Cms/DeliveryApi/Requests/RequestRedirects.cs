using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>Where a renamed or moved document is found now.</summary>
internal sealed class RequestRedirects(
    IRedirectUrlService redirects,
    IRequestRoutingService routing,
    IPublishedContentCache contents,
    IApiContentRouteBuilder builder,
    IVariationContextAccessor variations,
    IDomainCache domains) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        string? culture = variations.VariationContext?.Culture;
        // Below what has a hostname, addresses are kept from there on, after its number; a start item that a request names is no part of them.
        string path = $"/{requestedPath.Trim('/')}";
        IEnumerable<string> routes = [routing.GetContentRoute(requestedPath).TrimEnd('/'), path, .. domains.GetAll(includeWildcards: true).Select(domain => $"{domain.ContentId}{path}")];
        IRedirectUrl? redirect = routes.Distinct().Select(route => redirects.GetMostRecentRedirectUrl(route, culture)).FirstOrDefault(found => found is not null);
        return redirect is not null && contents.GetById(redirect.ContentKey) is { } content ? builder.Build(content, culture) : null;
    }
}
