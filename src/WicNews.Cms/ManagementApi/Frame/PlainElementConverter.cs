using System.Text.Json;
using System.Text.Json.Serialization;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>
/// Values whose kind only their property editor knows: their texts are held to the same as all others (<see cref="PlainTextConverter"/>), and
/// halves of surrogate pairs and numbers without end are found here, not by whoever asks for them.
/// </summary>
internal sealed class PlainElementConverter : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        Check(element);
        return element;
    }

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);

    private static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Check(element.GetString);
                break;
            // Would be read as infinite, which no JSON can say again.
            case JsonValueKind.Number when !double.IsFinite(element.GetDouble()):
                throw new JsonException("The JSON value could not be converted to a number.");
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Check(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Check(() => member.Name);
                    Check(member.Value);
                }

                break;
        }
    }

    private static void Check(Func<string?> text)
    {
        try
        {
            if (text()?.Contains('\0', StringComparison.Ordinal) == true)
                throw new JsonException(PlainTextConverter.Refusal);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The JSON value could not be converted to a text.", exception);
        }
    }
}
