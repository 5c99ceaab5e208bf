using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>Gives the start item provider, which reads the request anew each time.</summary>
internal sealed class RequestStartItemAccessor(RequestStartItem provider) : IRequestStartItemProviderAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = provider;
        return true;
    }
}
