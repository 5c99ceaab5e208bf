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
    IApiContentRouteBuilder routes,
    IVariationContextAccessor variations) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        string? culture = variations.VariationContext?.Culture;
        string route = routing.GetContentRoute(requestedPath).TrimEnd('/');
        IRedirectUrl? redirect = redirects.GetMostRecentRedirectUrl(route, culture);
        return redirect is not null && contents.GetById(redirect.ContentKey) is { } content ? routes.Build(content, culture) : null;
    }
}
