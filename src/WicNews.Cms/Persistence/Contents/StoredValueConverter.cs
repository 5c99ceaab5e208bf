using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Writes a value so that reading gives the same type again: numbers for int, {"d":…} for decimal, {"t":…} for DateTime.</summary>
internal sealed class StoredValueConverter : JsonConverter<object?>
{
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public override bool HandleNull => true;

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.GetInt32(),
        JsonTokenType.StartObject => ReadMarked(ref reader),
        _ => throw new JsonException($"A stored value cannot be {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                WriteMarked(writer, "d", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTime date:
                WriteMarked(writer, "t", date.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"A property value of type {value.GetType()} cannot be stored.");
        }
    }

    private static void WriteMarked(Utf8JsonWriter writer, string mark, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(mark, text);
        writer.WriteEndObject();
    }

    private static object ReadMarked(ref Utf8JsonReader reader)
    {
        reader.Read();
        bool isDate = reader.ValueTextEquals("t");
        reader.Read();
        string text = reader.GetString()!;
        reader.Read();
        return isDate
            ? DateTime.ParseExact(text, DateFormat, CultureInfo.InvariantCulture)
            : decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
