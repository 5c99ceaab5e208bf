using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>One block in a property's JSON: which element type it is of, and the list of its values.</summary>
internal sealed record BlockNode(Guid Key, Guid ElementType, JsonArray Values)
{
    /// <summary>All blocks in a value, those in blocks among them; a nested value may be JSON or, as it is stored, JSON in a text.</summary>
    public static IReadOnlyList<BlockNode> AllIn(JsonNode? value)
    {
        var found = new List<BlockNode>();
        Collect(value, found);
        return found;
    }

    /// <summary>A block, if that is what an object describes.</summary>
    public static BlockNode? Of(JsonObject item) =>
        Guid.TryParse(Text(item["contentTypeKey"]), out var type) && Guid.TryParse(Text(item["key"]), out var key) && item["values"] is JsonArray values
            ? new BlockNode(key, type, values)
            : null;

    public IEnumerable<JsonObject> Entries => Values.OfType<JsonObject>();

    public static string? AliasOf(JsonObject entry) => Text(entry["alias"]);

    /// <summary>Whether two entries are of the same property, language and segment.</summary>
    public static bool AreOfOnePlace(JsonObject one, JsonObject other) =>
        new[] { "alias", "culture", "segment" }.All(part => string.Equals(Text(one[part]), Text(other[part]), StringComparison.OrdinalIgnoreCase));

    private static void Collect(JsonNode? node, List<BlockNode> found)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Collect(item, found);
        }
        else if (node is JsonObject item)
        {
            if (Of(item) is { } block)
                found.Add(block);
            foreach (var (_, member) in item)
                Collect(member, found);
        }
        else if (Text(node) is { } text && BlocksIn(text) is { } inner)
        {
            Collect(inner, found);
        }
    }

    /// <summary>The JSON in a text that may have blocks; null where it can have none, or is anything else.</summary>
    public static JsonNode? BlocksIn(string text)
    {
        if (!text.Contains("contentTypeKey", StringComparison.Ordinal) || text.TrimStart() is not ['{' or '[', ..])
            return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
