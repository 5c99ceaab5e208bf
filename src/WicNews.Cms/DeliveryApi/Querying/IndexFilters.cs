using System.Globalization;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Turns selectors and filters into tests of index items.</summary>
internal static class IndexFilters
{
    /// <summary>Null when the selector names nothing that exists.</summary>
    public static Func<IndexItem, bool>? Select(IndexState state, SelectorOption selector)
    {
        if (selector.FieldName == Fields.Everything)
            return _ => true;
        if (state.Find(Guid.Parse(selector.Values[0], CultureInfo.InvariantCulture)) is not { } item)
            return null;
        string below = item.Path + ",";
        HashSet<int> above = [.. item.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id != item.Id)];
        return selector.FieldName switch
        {
            Fields.Children => other => other.Entry.ParentId == item.Id,
            Fields.Descendants => other => other.Entry.Path.StartsWith(below, StringComparison.Ordinal),
            Fields.Ancestors => other => above.Contains(other.Entry.Id),
            _ => throw new NotSupportedException($"{nameof(IndexFilters)}: selecting by {selector.FieldName}."),
        };
    }

    public static Func<IndexItem, bool> Create(FilterOption option) => option.FieldName switch
    {
        Fields.ContentType => Text(option, item => item.Entry.ContentType),
        Fields.Name => Text(option, item => item.Name),
        Fields.CreateDate => Date(option, item => item.Entry.CreateDate),
        Fields.UpdateDate => Date(option, item => item.UpdateDate),
        _ => throw new NotSupportedException($"{nameof(IndexFilters)}: filtering by {option.FieldName}."),
    };

    private static Func<IndexItem, bool> Text(FilterOption option, Func<IndexItem, string> read) => option.Operator switch
    {
        FilterOperation.Is => item => EqualsAny(read(item), option.Values),
        FilterOperation.IsNot => item => !EqualsAny(read(item), option.Values),
        FilterOperation.Contains => item => ContainsAny(read(item), option.Values),
        FilterOperation.DoesNotContain => item => !ContainsAny(read(item), option.Values),
        _ => throw new NotSupportedException($"{nameof(IndexFilters)}: {option.Operator} on {option.FieldName}."),
    };

    private static bool EqualsAny(string text, string[] values)
    {
        foreach (string value in values)
        {
            if (text.Equals(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool ContainsAny(string text, string[] values)
    {
        foreach (string value in values)
        {
            if (text.Contains(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static Func<IndexItem, bool> Date(FilterOption option, Func<IndexItem, DateTime> read)
    {
        DateTime wanted = DateTime.Parse(option.Values[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return option.Operator switch
        {
            FilterOperation.Is => item => read(item) == wanted,
            FilterOperation.IsNot => item => read(item) != wanted,
            FilterOperation.GreaterThan => item => read(item) > wanted,
            FilterOperation.GreaterThanOrEqual => item => read(item) >= wanted,
            FilterOperation.LessThan => item => read(item) < wanted,
            FilterOperation.LessThanOrEqual => item => read(item) <= wanted,
            _ => throw new NotSupportedException($"{nameof(IndexFilters)}: {option.Operator} on {option.FieldName}."),
        };
    }
}
