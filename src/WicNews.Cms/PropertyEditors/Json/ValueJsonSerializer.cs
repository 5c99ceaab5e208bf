using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>Umbraco's JSON serialiser port over System.Text.Json.</summary>
internal class ValueJsonSerializer(JsonSerializerOptions options) : IJsonSerializer
{
    public ValueJsonSerializer() : this(JsonOptions.Values)
    {
    }

    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    /// <summary>Reads what an editor posted, whichever form it is in. False when it is no such value.</summary>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = input as T;
        if (value is not null)
            return true;
        try
        {
            value = input switch
            {
                string text => LooksLikeJson(text) ? Deserialize<T>(text) : null,
                JsonNode node => node.Deserialize<T>(options),
                JsonElement element => element.Deserialize<T>(options),
                _ => JsonSerializer.SerializeToElement(input, input.GetType(), options).Deserialize<T>(options),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            value = null;
        }
        return value is not null;
    }

    private static bool LooksLikeJson(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1 && trimmed[0] is '{' or '[' or '"';
    }
}
