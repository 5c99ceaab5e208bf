using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>The orders of index items. Every one ends with the id, so that pages do not overlap.</summary>
internal static class IndexOrder
{
    private static readonly Dictionary<string, Comparison<IndexItem>> ByField = new()
    {
        [Fields.Name] = (left, right) => string.Compare(left.Name, right.Name, StringComparison.OrdinalIgnoreCase),
        [Fields.CreateDate] = (left, right) => left.Entry.CreateDate.CompareTo(right.Entry.CreateDate),
        [Fields.UpdateDate] = (left, right) => left.UpdateDate.CompareTo(right.UpdateDate),
        [Fields.SortOrder] = (left, right) => left.Entry.SortOrder.CompareTo(right.Entry.SortOrder),
        [Fields.Level] = (left, right) => left.Entry.Level.CompareTo(right.Entry.Level),
        [Fields.Everything] = Tree,
    };

    private static readonly Dictionary<string, Comparer<IndexItem>> Comparers =
        ByField.ToDictionary(field => field.Key, field => Then([field.Value]));

    /// <summary>Ascending by a field; by place in the tree for <see cref="Fields.Everything"/>.</summary>
    public static Comparer<IndexItem> Of(string field) => Comparers.TryGetValue(field, out Comparer<IndexItem>? comparer)
        ? comparer
        : throw new NotSupportedException($"{nameof(IndexOrder)}: sorting by {field}.");

    public static Comparer<IndexItem> Of(IEnumerable<SortOption> sorts) => Then([.. sorts.Select(sort =>
    {
        Comparison<IndexItem> order = ByField.GetValueOrDefault(sort.FieldName) ?? throw new NotSupportedException($"{nameof(IndexOrder)}: sorting by {sort.FieldName}.");
        return sort.Direction == Direction.Descending ? (left, right) => order(right, left) : order;
    })]);

    private static int Tree(IndexItem left, IndexItem right)
    {
        int level = left.Entry.Level.CompareTo(right.Entry.Level);
        return level != 0 ? level : left.Entry.SortOrder.CompareTo(right.Entry.SortOrder);
    }

    private static Comparer<IndexItem> Then(Comparison<IndexItem>[] orders) => Comparer<IndexItem>.Create((left, right) =>
    {
        foreach (Comparison<IndexItem> order in orders)
        {
            int result = order(left, right);
            if (result != 0)
                return result;
        }
        return left.Entry.Id.CompareTo(right.Entry.Id);
    });
}
