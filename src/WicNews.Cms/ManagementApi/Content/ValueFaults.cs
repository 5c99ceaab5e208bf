using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>Looks for values that their editors cannot read, in a save's own properties and in those of the blocks inside them.</summary>
internal sealed class ValueFaults(IContentTypeService types)
{
    // A body's JSON is at most 64 deep; blocks within blocks use about five levels each.
    private const int DeepestBlock = 12;

    public IEnumerable<(string Path, string Fault)> Find(IReadOnlyList<ValueModel> values, IReadOnlyDictionary<string, IPropertyType> properties)
    {
        var elements = new Dictionary<Guid, Dictionary<string, IPropertyType>>();
        return values.SelectMany((value, index) => Of($"$.values[{index}].value", properties[value.Alias], value.Value, elements, 0));
    }

    private IEnumerable<(string Path, string Fault)> Of(
        string path, IPropertyType property, JsonElement? value, Dictionary<Guid, Dictionary<string, IPropertyType>> elements, int depth)
    {
        if (ValueShapes.Fault(property, value) is { } fault)
            return [(path, fault)];
        if (value is not { ValueKind: JsonValueKind.Object } posted || depth > DeepestBlock)
            return [];
        // Rich text keeps its blocks apart from its markup.
        return posted.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Object
            ? InBlocks(path + ".blocks", blocks, elements, depth + 1)
            : InBlocks(path, posted, elements, depth + 1);
    }

    private IEnumerable<(string Path, string Fault)> InBlocks(
        string path, JsonElement blocks, Dictionary<Guid, Dictionary<string, IPropertyType>> elements, int depth) =>
        from part in (string[])["contentData", "settingsData"]
        where blocks.TryGetProperty(part, out var data) && data.ValueKind == JsonValueKind.Array
        from item in blocks.GetProperty(part).EnumerateArray().Select((block, index) => (Block: block, Path: $"{path}.{part}[{index}]"))
        from found in InBlock(item.Path, item.Block, elements, depth)
        select found;

    private IEnumerable<(string Path, string Fault)> InBlock(
        string path, JsonElement block, Dictionary<Guid, Dictionary<string, IPropertyType>> elements, int depth)
    {
        if (block.ValueKind != JsonValueKind.Object
            || !block.TryGetProperty("contentTypeKey", out var type) || type.ValueKind != JsonValueKind.String || !type.TryGetGuid(out var key)
            || !block.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array)
            return [];
        if (!elements.TryGetValue(key, out var properties))
            properties = elements[key] = types.Get(key)?.CompositionPropertyTypes.ToDictionary(property => property.Alias) ?? [];
        return values.EnumerateArray().SelectMany((value, index) =>
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("alias", out var alias) && alias.ValueKind == JsonValueKind.String
            && properties.TryGetValue(alias.GetString()!, out var property)
                ? InBlockValue($"{path}.values[{index}]", value, property, elements, depth)
                : []);
    }

    private IEnumerable<(string Path, string Fault)> InBlockValue(
        string path, JsonElement value, IPropertyType property, Dictionary<Guid, Dictionary<string, IPropertyType>> elements, int depth)
    {
        if (!IsVariation(value, "culture", property.VariesByCulture()))
            return [($"{path}.culture", "A language is expected where the property varies by language, and null where it does not.")];
        if (!IsVariation(value, "segment", property.VariesBySegment()))
            return [($"{path}.segment", "A segment is expected where the property varies by segment, and null where it does not.")];
        return value.TryGetProperty("value", out var inner) ? Of(path + ".value", property, inner, elements, depth) : [];
    }

    private static bool IsVariation(JsonElement value, string member, bool varies) =>
        !value.TryGetProperty(member, out var given) || given.ValueKind == JsonValueKind.Null || (varies && given.ValueKind == JsonValueKind.String);
}
