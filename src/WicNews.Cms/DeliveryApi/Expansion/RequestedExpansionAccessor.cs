using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Expansion;

/// <summary>Finds the expansion of the request being answered.</summary>
internal sealed class RequestedExpansionAccessor(IHttpContextAccessor http) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = http.HttpContext?.RequestServices.GetService<RequestedExpansion>();
        return outputExpansionStrategy is not null;
    }
}
