using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.PublishedCache;

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
        // A start item that a request names is no part of what is kept.
        IEnumerable<string> routes = [routing.GetContentRoute(requestedPath).TrimEnd('/'), .. domains.KeptFor($"/{requestedPath.Trim('/')}")];
        IRedirectUrl? redirect = routes.Distinct().Select(route => redirects.GetMostRecentRedirectUrl(route, culture)).FirstOrDefault(found => found is not null);
        return redirect is not null && contents.GetById(redirect.ContentKey) is { } content ? builder.Build(content, culture) : null;
    }
}
