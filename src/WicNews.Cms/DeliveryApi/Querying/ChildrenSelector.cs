using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>What stands directly below a document.</summary>
internal sealed class ChildrenSelector(RequestedItems items) : ISelectorHandler
{
    private const string Prefix = Fields.Children + ":";

    public bool CanHandle(string query) => query.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = Fields.Children,
        Values = [items.Find(selector[Prefix.Length..]).ToString("D")],
    };
}
