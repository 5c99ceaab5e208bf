using System.Globalization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Extensions;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Answers queries from the index. What is not published in the culture, or stands below something that is not, is not there.</summary>
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
        var visible = new Visibility(state, culture);
        DeliveryApiSettings current = settings.CurrentValue;
        Func<IndexEntry, bool>[] filters = [.. filterOptions.Select(option => IndexFilters.Create(option, culture))];
        List<IndexEntry> found =
        [
            .. Select(state, selectorOption)
                .Where(entry => current.IsAllowedContentType(entry.ContentType) && visible.Contains(entry) && filters.All(filter => filter(entry))),
        ];
        return new PagedModel<Guid>(found.Count, Page(found, sortOptions, culture, skip, take).Select(entry => entry.Key).ToArray());
    }

    private static IEnumerable<IndexEntry> Select(IndexState state, SelectorOption selector)
    {
        if (selector.FieldName == Fields.Everything)
            return state.All;
        IndexEntry? item = state.Find(Guid.Parse(selector.Values[0], CultureInfo.InvariantCulture));
        return item is null ? [] : selector.FieldName switch
        {
            Fields.Children => state.Children(item.Id),
            Fields.Descendants => state.Descendants(item.Id),
            Fields.Ancestors => state.Ancestors(item).Reverse(),
            _ => throw new NotSupportedException($"{nameof(IndexQueryProvider)}: selecting by {selector.FieldName}."),
        };
    }

    private static IEnumerable<IndexEntry> Page(List<IndexEntry> found, IList<SortOption> sorts, string culture, int skip, int take)
    {
        if (sorts.Count == 0)
            return found.Skip(skip).Take(take);
        // Ordered lazily: only as much is sorted as the page needs.
        return found.Order(IndexFilters.Comparer(sorts, culture)).Skip(skip).Take(take);
    }

    /// <summary>Remembers for one query which parents can be seen: there are few of them, and many children.</summary>
    private sealed class Visibility(IndexState state, string culture)
    {
        private readonly Dictionary<int, bool> _parents = new() { [Constants.System.Root] = true };

        public bool Contains(IndexEntry entry) => entry.In(culture) is not null && IsVisible(entry.ParentId);

        private bool IsVisible(int id)
        {
            if (!_parents.TryGetValue(id, out bool visible))
                _parents[id] = visible = state.Find(id) is { } parent && Contains(parent);
            return visible;
        }
    }
}
