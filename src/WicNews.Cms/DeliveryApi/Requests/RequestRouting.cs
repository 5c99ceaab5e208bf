using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>From a requested path to Umbraco's route: below the start item when one is named.</summary>
internal sealed class RequestRouting(RequestStartItem startItems) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        string path = "/" + requestedPath.Trim('/');
        return startItems.GetStartItem() is { } start ? $"{start.Id}{path}" : path;
    }
}
