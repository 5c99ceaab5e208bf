using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>
/// Only what may be seen has a route: everything that the API shows, however it was reached, is built with one, so what has none is
/// left out.
/// </summary>
internal sealed class VisibleRoutes(
    ApiContentRouteBuilder routes,
    IDocumentPublishStatusQueryService status,
    IVariationContextAccessor variations,
    IRequestPreviewService preview,
    IOptionsMonitor<DeliveryApiSettings> settings) : IApiContentRouteBuilder
{
    public IApiContentRoute? Build(IPublishedContent content, string? culture = null) =>
        IsVisible(content, culture ?? variations.VariationContext?.Culture) ? routes.Build(content, culture) : null;

    public bool IsVisible(IPublishedContent content, string? culture)
    {
        if (!settings.CurrentValue.IsAllowedContentType(content.ContentType.Alias))
            return false;
        if (preview.IsPreview())
            return true;
        string wanted = content.ContentType.VariesByCulture() ? culture ?? string.Empty : string.Empty;
        return !content.IsDraft()
            && status.IsPublished(content.Key, wanted)
            && status.HasPublishedAncestorPath(content.Key, culture ?? string.Empty);
    }
}
