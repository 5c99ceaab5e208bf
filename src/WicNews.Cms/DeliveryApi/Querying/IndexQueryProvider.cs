using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Answers queries in one pass over the index, in the order that is wanted.</summary>
internal sealed class IndexQueryProvider(PublishedIndex index, IOptionsMonitor<DeliveryApiSettings> settings) : IApiContentQueryProvider
{
    public SelectorOption AllContentSelectorOption() => new() { FieldName = Fields.Everything, Values = [] };

    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take)
    {
        IndexState state = preview ? index.Drafts() : index.State;
        if (IndexFilters.Select(state, selectorOption) is not { } selected)
            return new PagedModel<Guid>();
        Func<IndexItem, bool>[] filters = [.. filterOptions.Select(IndexFilters.Create)];
        var visibility = new IndexVisibility(state, culture, settings.CurrentValue);
        long total = 0;
        var page = new List<Guid>();
        foreach (IndexItem item in InOrder(state, culture, sortOptions, item => selected(item) && Passes(item, filters) && visibility.Contains(item)))
        {
            if (total >= skip && page.Count < take)
                page.Add(item.Entry.Key);
            total++;
        }
        return new PagedModel<Guid>(total, page);
    }

    private static IEnumerable<IndexItem> InOrder(IndexState state, string culture, IList<SortOption> sorts, Func<IndexItem, bool> isWanted)
    {
        string first = sorts.Count == 0 ? Fields.Everything : sorts[0].FieldName;
        IndexItem[] items = state.Ordered(culture, first);
        // Only orders by one field are kept; by several, no more is sorted than what is wanted.
        if (sorts.Count > 1)
            return items.Where(isWanted).Order(IndexOrder.Of(sorts));
        return (sorts.Count == 1 && sorts[0].Direction == Direction.Descending ? Backwards(items) : items).Where(isWanted);
    }

    private static IEnumerable<IndexItem> Backwards(IndexItem[] items)
    {
        for (int index = items.Length - 1; index >= 0; index--)
            yield return items[index];
    }

    private static bool Passes(IndexItem item, Func<IndexItem, bool>[] filters)
    {
        foreach (Func<IndexItem, bool> filter in filters)
        {
            if (!filter(item))
                return false;
        }
        return true;
    }
}
