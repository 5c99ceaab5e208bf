using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>What besides the document itself decides about a request by path.</summary>
internal sealed class ContentPaths(RequestStartItem startItem, IRequestRedirectService redirects)
{
    /// <summary>A start item was named that does not exist: no path begins there.</summary>
    public bool HasUnknownStartItem => startItem.RequestedStartItem() is not null && startItem.GetStartItem() is null;

    public IApiContentRoute? RedirectOf(string path) => redirects.GetRedirectRoute(path);
}
