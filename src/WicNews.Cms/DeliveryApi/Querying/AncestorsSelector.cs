using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>What stands above a document.</summary>
internal sealed class AncestorsSelector(RequestedItems items) : ISelectorHandler
{
    private const string Prefix = Fields.Ancestors + ":";

    public bool CanHandle(string query) => query.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = Fields.Ancestors,
        Values = [items.Find(selector[Prefix.Length..]).ToString("D")],
    };
}
