using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>A UDI range is its text, "umb://document/...?children".</summary>
internal sealed class UdiRangeJsonConverter : JsonConverter<UdiRange>
{
    public override UdiRange? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.GetString();
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return UdiRange.Parse(text);
        }
        catch (FormatException malformed)
        {
            throw new JsonException($"\"{text}\" is not a UDI range.", malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, UdiRange value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
