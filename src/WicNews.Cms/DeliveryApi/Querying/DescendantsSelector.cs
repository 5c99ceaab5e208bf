using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>All that stands below a document.</summary>
internal sealed class DescendantsSelector(RequestedItems items) : ISelectorHandler
{
    private const string Prefix = Fields.Descendants + ":";

    public bool CanHandle(string query) => query.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = Fields.Descendants,
        Values = [items.Find(selector[Prefix.Length..]).ToString("D")],
    };
}
