using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>
/// Untyped values become plain CLR values (text, int, long, decimal, double, bool), lists of one kind become arrays of that kind,
/// and objects stay <see cref="JsonObject"/>: what Umbraco's value editors expect to be given.
/// </summary>
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return ToClr(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    internal static object? ToClr(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ToNumber(element),
        JsonValueKind.Array => ToList(element),
        _ => JsonObject.Create(element.Clone()),
    };

    private static object ToNumber(JsonElement element)
    {
        if (element.TryGetInt32(out int small))
            return small;
        if (element.TryGetInt64(out long large))
            return large;
        return element.TryGetDecimal(out decimal exact) ? exact : element.GetDouble();
    }

    private static object ToList(JsonElement element)
    {
        object?[] items = [.. element.EnumerateArray().Select(ToClr)];
        Type? kind = items.Length == 0 || items.Contains(null) ? null : items[0]!.GetType();
        if (kind is null || items.Any(item => item!.GetType() != kind))
            return items.Length == 0 ? Array.Empty<object>() : JsonArray.Create(element.Clone())!;
        var list = Array.CreateInstance(kind, items.Length);
        Array.Copy(items, list, items.Length);
        return list;
    }
}
