using System.Text.Json;
using System.Text.Json.Serialization;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Texts without null characters. PostgreSQL keeps none, cultures and file names end at one: whatever holds one was not typed by a person.
/// </summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    /// <summary>What is said of a text that holds one.</summary>
    public const string Refusal = "A text must not contain null characters.";

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? Checked(reader.GetString()!)
        : throw new JsonException("The JSON value could not be converted to a text.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string Checked(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException(Refusal) : text;
}
