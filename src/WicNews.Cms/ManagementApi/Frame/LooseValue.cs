using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// A property value as it came in, in the plain types that Umbraco's value editors expect: strings, booleans and
/// numbers as themselves, lists as arrays, objects as <see cref="JsonNode"/>.
/// </summary>
internal static class LooseValue
{
    public static object? From(JsonElement? value) => value is { } element ? From(element) : null;

    private static object? From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element),
        JsonValueKind.Array => List(element),
        _ => JsonObject.Create(element),
    };

    private static object Number(JsonElement element) =>
        element.TryGetInt32(out var number) ? number
        : element.TryGetInt64(out var large) ? large
        : element.TryGetDecimal(out var exact) ? exact
        : element.GetDouble();

    // Value editors test for string[] and int[]; a list of one kind is given as such.
    private static Array List(JsonElement element)
    {
        var items = element.EnumerateArray().Select(From).ToArray();
        var kinds = items.Select(item => item?.GetType()).Distinct().ToArray();
        if (kinds is not [{ } kind])
            return items;
        var typed = Array.CreateInstance(kind, items.Length);
        items.CopyTo(typed, 0);
        return typed;
    }
}
