using System.Text.Json;
using System.Text.Json.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>Reads true, "true", "1" and 1 alike: old configurations hold all of them.</summary>
internal sealed class LenientBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetInt64() != 0,
        JsonTokenType.String => reader.GetString() switch
        {
            "1" => true,
            "0" or "" => false,
            var text when bool.TryParse(text, out bool value) => value,
            var text => throw new JsonException($"\"{text}\" is not true or false."),
        },
        _ => throw new JsonException($"{reader.TokenType} is not true or false."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
