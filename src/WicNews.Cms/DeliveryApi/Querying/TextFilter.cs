using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Reads filters such as <c>name:bridge</c> and <c>contentType:!article,video</c>.</summary>
internal abstract class TextFilter(string field, FilterOperation matches, FilterOperation differs) : IFilterHandler
{
    public bool CanHandle(string query) => query.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        string wanted = filter[(field.Length + 1)..];
        bool not = wanted.StartsWith('!');
        string[] values = (not ? wanted[1..] : wanted).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return values.Length == 0
            ? throw new BadArgumentException("filter", $"\"{filter}\" lacks a value.")
            : new FilterOption { FieldName = field, Values = values, Operator = not ? differs : matches };
    }
}
