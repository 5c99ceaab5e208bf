using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Turns filter and sort options into tests and orders of index entries.</summary>
internal static class IndexFilters
{
    public static Func<IndexEntry, bool> Create(FilterOption option, string culture) => option.FieldName switch
    {
        Fields.ContentType => Text(option, entry => entry.ContentType),
        Fields.Name => Text(option, entry => entry.In(culture)?.Name ?? string.Empty),
        Fields.CreateDate => Date(option, entry => entry.CreateDate),
        Fields.UpdateDate => Date(option, entry => entry.In(culture)?.UpdateDate ?? default),
        _ => throw new NotSupportedException($"{nameof(IndexFilters)}: filtering by {option.FieldName}."),
    };

    public static IComparer<IndexEntry> Comparer(IEnumerable<SortOption> sorts, string culture)
    {
        Comparison<IndexEntry>[] orders = [.. sorts.Select(sort => Order(sort, culture)), (left, right) => left.Id.CompareTo(right.Id)];
        return Comparer<IndexEntry>.Create((left, right) =>
        {
            foreach (Comparison<IndexEntry> order in orders)
            {
                int result = order(left, right);
                if (result != 0)
                    return result;
            }
            return 0;
        });
    }

    private static Comparison<IndexEntry> Order(SortOption sort, string culture)
    {
        Comparison<IndexEntry> order = sort.FieldName switch
        {
            Fields.Name => (left, right) => string.Compare(left.In(culture)?.Name, right.In(culture)?.Name, StringComparison.OrdinalIgnoreCase),
            Fields.CreateDate => (left, right) => left.CreateDate.CompareTo(right.CreateDate),
            Fields.UpdateDate => (left, right) => Nullable.Compare(left.In(culture)?.UpdateDate, right.In(culture)?.UpdateDate),
            Fields.SortOrder => (left, right) => left.SortOrder.CompareTo(right.SortOrder),
            Fields.Level => (left, right) => left.Level.CompareTo(right.Level),
            _ => throw new NotSupportedException($"{nameof(IndexFilters)}: sorting by {sort.FieldName}."),
        };
        return sort.Direction == Direction.Descending ? (left, right) => order(right, left) : order;
    }

    private static Func<IndexEntry, bool> Text(FilterOption option, Func<IndexEntry, string> read) => option.Operator switch
    {
        FilterOperation.Is => entry => option.Values.Contains(read(entry), StringComparer.OrdinalIgnoreCase),
        FilterOperation.IsNot => entry => !option.Values.Contains(read(entry), StringComparer.OrdinalIgnoreCase),
        FilterOperation.Contains => entry => option.Values.Any(value => read(entry).Contains(value, StringComparison.OrdinalIgnoreCase)),
        FilterOperation.DoesNotContain => entry => !option.Values.Any(value => read(entry).Contains(value, StringComparison.OrdinalIgnoreCase)),
        _ => throw new NotSupportedException($"{nameof(IndexFilters)}: {option.Operator} on {option.FieldName}."),
    };

    private static Func<IndexEntry, bool> Date(FilterOption option, Func<IndexEntry, DateTime> read)
    {
        DateTime wanted = DateTime.Parse(option.Values[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return option.Operator switch
        {
            FilterOperation.Is => entry => read(entry) == wanted,
            FilterOperation.IsNot => entry => read(entry) != wanted,
            FilterOperation.GreaterThan => entry => read(entry) > wanted,
            FilterOperation.GreaterThanOrEqual => entry => read(entry) >= wanted,
            FilterOperation.LessThan => entry => read(entry) < wanted,
            FilterOperation.LessThanOrEqual => entry => read(entry) <= wanted,
            _ => throw new NotSupportedException($"{nameof(IndexFilters)}: {option.Operator} on {option.FieldName}."),
        };
    }
}
