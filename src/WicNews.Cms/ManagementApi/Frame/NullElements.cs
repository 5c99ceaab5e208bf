using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Looks for null in the lists and dictionaries of a body that was read. The serialiser heeds nullable annotations of properties, but not of
/// what lists hold; no request takes null there.
/// </summary>
internal static class NullElements
{
    /// <returns>The JSON paths of what is null.</returns>
    public static IEnumerable<string> Find(object value, string path)
    {
        var type = ManagementJson.Options.GetTypeInfo(value.GetType());
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => type.Properties.Where(property => property.Get is not null)
                .SelectMany(property => property.Get!(value) is { } inner ? Find(inner, $"{path}.{property.Name}") : []),
            JsonTypeInfoKind.Enumerable => ((IEnumerable)value).Cast<object?>().SelectMany((item, index) => Of(item, $"{path}[{index}]")),
            JsonTypeInfoKind.Dictionary when value is IDictionary entries => entries.Keys.Cast<object>().SelectMany(key => Of(entries[key], $"{path}.{key}")),
            _ => [],
        };
    }

    private static IEnumerable<string> Of(object? item, string path) => item is null ? [path] : Find(item, path);
}
