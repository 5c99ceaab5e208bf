using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>The root that paths begin at: named in the Start-Item header by its key or by its URL segment.</summary>
internal sealed class RequestStartItem(
    IHttpContextAccessor http,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService urls,
    IPublishedContentCache contents,
    IVariationContextAccessor variations,
    IRequestPreviewService preview) : IRequestStartItemProvider
{
    public const string Header = "Start-Item";

    /// <summary>A start item was named that does not exist.</summary>
    public bool IsUnknown => RequestedStartItem() is not null && GetStartItem() is null;

    public string? RequestedStartItem() => http.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } asked ? asked.Trim('/') : null;

    public IPublishedContent? GetStartItem()
    {
        if (RequestedStartItem() is not { } asked || !navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
            return null;
        bool isPreview = preview.IsPreview();
        string culture = variations.VariationContext?.Culture ?? string.Empty;
        Guid key = Guid.TryParse(asked, out Guid given)
            ? roots.FirstOrDefault(root => root == given)
            : roots.FirstOrDefault(root => string.Equals(urls.GetUrlSegment(root, culture, isPreview), asked, StringComparison.OrdinalIgnoreCase));
        return key == Guid.Empty ? null : contents.GetById(isPreview, key);
    }
}
