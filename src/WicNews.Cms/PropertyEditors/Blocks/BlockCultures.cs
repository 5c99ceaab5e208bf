using System.Text.Json.Nodes;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>The languages in stored blocks.</summary>
internal static class BlockCultures
{
    /// <summary>A stored value without what its blocks, and the blocks in them, say in a language and where they are shown in it.</summary>
    public static string Without(string stored, string culture)
    {
        if (BlockNode.BlocksIn(stored) is not { } blocks)
            return stored;
        Strip(blocks, culture);
        return ContentJson.Write(blocks);
    }

    private static void Strip(JsonNode? node, string culture)
    {
        if (node is JsonArray list)
        {
            list.RemoveAll(item => item is JsonObject entry && IsOf(entry, culture));
            for (int index = 0; index < list.Count; index++)
                Strip(list[index], culture);
        }
        else if (node is JsonObject item)
        {
            foreach ((string name, JsonNode? member) in item.ToList())
            {
                // Blocks in blocks are stored as JSON in a text.
                if (member is JsonValue value && value.TryGetValue(out string? text))
                    item[name] = Without(text, culture);
                else
                    Strip(member, culture);
            }
        }
    }

    private static bool IsOf(JsonObject entry, string culture) =>
        entry["culture"] is JsonValue value && value.TryGetValue(out string? name) && string.Equals(name, culture, StringComparison.OrdinalIgnoreCase);
}
