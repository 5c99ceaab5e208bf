using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace WicNews.Cms.PublishedCache;

/// <summary>
/// What Umbraco's converters and address providers call the context: the caches, the address being answered, and whether drafts are
/// shown. It holds nothing, so there always is one, in requests and in background work alike.
/// </summary>
internal sealed class ReadingContext(ICacheManager caches, IHttpContextAccessor http, IRequestPreviewService preview) : IUmbracoContext
{
    private static readonly Uri Nowhere = new("http://localhost/");

    public DateTime ObjectCreated { get; } = DateTime.UtcNow;

    public Uri OriginalRequestUrl =>
        http.HttpContext is { Request: var request } && Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out Uri? url) ? url : Nowhere;

    public Uri CleanedUmbracoUrl => OriginalRequestUrl;

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IPublishedElementCache Elements => caches.Elements;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => preview.IsPreview();

    public void Dispose()
    {
        // Nothing is held.
    }
}
