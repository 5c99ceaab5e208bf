using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Finds the document that a selector names, by key or by path.</summary>
internal sealed class RequestedItems(IApiPublishedContentCache contents, IRequestRoutingService routing, IRequestStartItemProviderAccessor startItems)
{
    /// <summary>Its key; empty when there is none, which selects nothing.</summary>
    public Guid Find(string idOrPath)
    {
        if (Guid.TryParse(idOrPath, out Guid key))
            return key;
        if (idOrPath.Trim('/').Length == 0 && startItems.TryGetValue(out IRequestStartItemProvider? provider) && provider.GetStartItem() is { } start)
            return start.Key;
        return contents.GetByRoute(routing.GetContentRoute(idOrPath))?.Key ?? Guid.Empty;
    }
}
