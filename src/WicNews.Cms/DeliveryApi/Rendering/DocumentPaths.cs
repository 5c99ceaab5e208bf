using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.DeliveryApi.Rendering;

/// <summary>A document's path straight from the URL service, which knows what is published in which culture.</summary>
internal sealed class DocumentPaths(IDocumentUrlService urls, IVariationContextAccessor variations, IRequestPreviewService preview) : IApiContentPathProvider
{
    public string? GetContentPath(IPublishedContent content, string? culture)
    {
        string route = urls.GetLegacyRouteFormat(content.Key, culture ?? variations.VariationContext?.Culture, preview.IsPreview());
        // With a hostname the route begins with that node's id.
        int slash = route.IndexOf('/');
        return slash > 0 ? route[slash..] : route;
    }
}
