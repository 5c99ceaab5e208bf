using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Reads what an editor posted without trusting its shape.</summary>
internal static class PostedValue
{
    /// <summary>Nothing was given: null, white space, an empty list.</summary>
    public static bool IsBlank(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        JsonElement element => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
            || (element.ValueKind is JsonValueKind.String && string.IsNullOrWhiteSpace(element.GetString()))
            || (element.ValueKind is JsonValueKind.Array && element.GetArrayLength() == 0),
        JsonArray array => array.Count == 0,
        ICollection list => list.Count == 0,
        _ => false,
    };

    /// <summary>The text of a scalar; null when the value is a list or an object.</summary>
    public static string? AsText(object? value) => value switch
    {
        string text => text,
        bool or char or Guid => value.ToString(),
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        JsonElement { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } element => element.GetRawText(),
        JsonValue node => node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(),
        IFormattable and not JsonNode => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The texts of a list, or of one text as a list of one; null when anything in it is not a text.</summary>
    public static string[]? AsTexts(object? value)
    {
        switch (value)
        {
            case null:
                return [];
            case IEnumerable<string> texts:
                return [.. texts];
            case JsonElement { ValueKind: JsonValueKind.Array } element:
                return All(element.EnumerateArray().Select(item => AsText(item)));
            case JsonArray array:
                return All(array.Select(item => AsText(item)));
            case string:
                return AsText(value) is { Length: > 0 } text ? [text] : [];
            case IEnumerable list and not JsonNode:
                return All(list.Cast<object?>().Select(AsText));
            default:
                return AsText(value) is { } scalar ? [scalar] : null;
        }
    }

    /// <summary>The value as JSON text: stored text as it is, posted structures serialised.</summary>
    public static string? AsJson(object? value) => value switch
    {
        null => null,
        string text => text,
        JsonNode node => node.ToJsonString(),
        JsonElement element => element.GetRawText(),
        _ => JsonSerializer.Serialize(value, Json.JsonOptions.Values),
    };

    private static string[]? All(IEnumerable<string?> texts)
    {
        string?[] all = [.. texts];
        return all.Contains(null) ? null : [.. all.OfType<string>()];
    }
}
