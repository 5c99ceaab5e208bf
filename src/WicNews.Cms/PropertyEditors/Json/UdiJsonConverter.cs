using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>A UDI is its text, "umb://document/...".</summary>
internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.GetString();
        if (string.IsNullOrEmpty(text))
            return null;
        return UdiParser.TryParse(text, out Udi? udi) && typeToConvert.IsInstanceOfType(udi)
            ? udi
            : throw new JsonException($"\"{text}\" is not a {typeToConvert.Name}.");
    }

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
