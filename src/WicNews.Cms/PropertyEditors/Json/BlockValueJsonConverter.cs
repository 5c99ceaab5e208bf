using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace WicNews.Cms.PropertyEditors.Json;

/// <summary>
/// Block values carry a layout by editor alias whose item type only the value's own type knows. Layouts of other editors are dropped,
/// as Umbraco does.
/// </summary>
internal sealed class BlockValueJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        !typeToConvert.IsAbstract && LayoutOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, LayoutOf(typeToConvert)!))!;

    private static Type? LayoutOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
                return type.GenericTypeArguments[0];
        }
        return null;
    }

    private sealed class Converter<TValue, TLayout> : JsonConverter<TValue>
        where TValue : BlockValue<TLayout>, new()
        where TLayout : IBlockLayoutItem
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (JsonNode.Parse(ref reader) is not JsonObject json)
                throw new JsonException("A block value is a JSON object.");
            var value = new TValue
            {
                ContentData = Part<List<BlockItemData>>(json, "contentData", options) ?? [],
                SettingsData = Part<List<BlockItemData>>(json, "settingsData", options) ?? [],
                Expose = Part<List<BlockItemVariation>>(json, "expose", options) ?? [],
            };
            if (json["layout"] is JsonObject layouts && layouts[value.PropertyEditorAlias] is { } layout)
            {
                TLayout[] items = layout.Deserialize<TLayout[]>(options) ?? [];
                Refuse(items);
                value.Layout[value.PropertyEditorAlias] = [.. items.Cast<IBlockLayoutItem>()];
            }
            Refuse(value.ContentData);
            Refuse(value.SettingsData);
            Refuse(value.Expose);
            foreach (BlockItemData item in value.ContentData.Concat(value.SettingsData))
                Refuse(item.Values ??= []);
            return value;
        }

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("layout");
            if (value.GetLayouts() is { } layouts)
            {
                writer.WritePropertyName(value.PropertyEditorAlias);
                JsonSerializer.Serialize(writer, layouts, options);
            }
            writer.WriteEndObject();
            writer.WritePropertyName("contentData");
            JsonSerializer.Serialize(writer, value.ContentData, options);
            writer.WritePropertyName("settingsData");
            JsonSerializer.Serialize(writer, value.SettingsData, options);
            writer.WritePropertyName("expose");
            JsonSerializer.Serialize(writer, value.Expose, options);
            writer.WriteEndObject();
        }

        private static void Refuse<T>(IEnumerable<T?> items)
        {
            if (items.Any(item => item is null))
                throw new JsonException("A list of a block value holds null.");
        }

        private static T? Part<T>(JsonObject json, string name, JsonSerializerOptions options) =>
            json[name] is { } node ? node.Deserialize<T>(options) : default;
    }
}
