using System.Globalization;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Reads filters such as <c>createDate&gt;2025-11-01</c> (later) and <c>updateDate&lt;:2025-11-01</c> (then or earlier).</summary>
internal abstract class DateFilter(string field) : IFilterHandler
{
    public bool CanHandle(string query) =>
        query.StartsWith(field, StringComparison.OrdinalIgnoreCase) && query.Length > field.Length && query[field.Length] is '<' or '>' or ':';

    public FilterOption BuildFilterOption(string filter)
    {
        string rest = filter[field.Length..];
        (FilterOperation operation, int length) = rest switch
        {
            ['>', ':', ..] => (FilterOperation.GreaterThanOrEqual, 2),
            ['<', ':', ..] => (FilterOperation.LessThanOrEqual, 2),
            ['>', ..] => (FilterOperation.GreaterThan, 1),
            ['<', ..] => (FilterOperation.LessThan, 1),
            [':', '!', ..] => (FilterOperation.IsNot, 2),
            _ => (FilterOperation.Is, 1),
        };
        return new FilterOption { FieldName = field, Values = [Parse(filter, rest[length..])], Operator = operation };
    }

    private static string Parse(string filter, string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date)
            ? date.ToString("O", CultureInfo.InvariantCulture)
            : throw new BadArgumentException("filter", $"\"{filter}\" has no readable date.");
}
