using System.Text.Json;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>Lists of texts that are stored as a JSON array.</summary>
internal static class TextList
{
    /// <summary>The texts of a stored or posted list; null when it is no list of texts.</summary>
    public static string[]? Read(object? value)
    {
        if (value is not string text || !text.TrimStart().StartsWith('['))
            return PostedValue.AsTexts(value);
        try
        {
            return PostedValue.AsTexts(JsonSerializer.Deserialize<JsonElement>(text, JsonOptions.Values));
        }
        catch (JsonException)
        {
            return [text];
        }
    }

    public static string? ToJson(IEnumerable<string>? texts) =>
        texts?.ToArray() is { Length: > 0 } items ? JsonSerializer.Serialize(items, JsonOptions.Values) : null;
}
