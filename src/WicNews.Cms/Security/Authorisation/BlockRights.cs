using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>The rights for properties, inside blocks: an element type's properties are permitted one by one like a document type's.</summary>
internal sealed class BlockRights(IContentTypeService types)
{
    /// <summary>Takes out of a value what its reader may not read.</summary>
    public void Hide(JsonNode value, PropertyRights rights)
    {
        foreach (var block in BlockNode.AllIn(value))
            block.Values.RemoveAll(entry => entry is JsonObject item && IsUnread(block, item, rights));
    }

    /// <summary>Whether a stored value has something in a block that its reader may not read.</summary>
    public bool HaveUnread(object? stored, PropertyRights rights) =>
        Blocks(stored).Any(block => block.Entries.Any(entry => IsUnread(block, entry, rights)));

    /// <summary>Puts back what a save could not send, because who saves may not read it: by the key of the block that it stands in.</summary>
    public void Complete(JsonNode sent, JsonNode? stored, PropertyRights rights)
    {
        var known = BlockNode.AllIn(stored).DistinctBy(block => block.Key).ToDictionary(block => block.Key);
        foreach (var block in BlockNode.AllIn(sent).Where(block => known.ContainsKey(block.Key)))
        {
            foreach (var kept in known[block.Key].Entries.Where(entry => IsUnread(block, entry, rights)))
            {
                var given = Find(block.Entries, kept);
                if (given?["value"] is not null && Property(block, kept) is { } property && rights.MayWrite(property))
                    continue;
                if (given is not null)
                    block.Values.Remove(given);
                block.Values.Add(kept.DeepClone());
            }
        }
    }

    /// <summary>The name of a property in a block that differs from what is stored and that may not be written.</summary>
    /// <param name="now">The value as it would be stored.</param>
    /// <param name="before">The value that is stored.</param>
    /// <param name="rights">The rights of who saves.</param>
    public string? Differing(object? now, object? before, PropertyRights rights)
    {
        var known = Blocks(before).DistinctBy(block => block.Key).ToDictionary(block => block.Key);
        foreach (var block in Blocks(now))
        {
            var stored = known.GetValueOrDefault(block.Key)?.Entries ?? [];
            var sent = block.Entries.Select(entry => (Entry: entry, Now: entry["value"], Before: Find(stored, entry)?["value"]));
            // Leaving a value out of a block that stays empties it.
            var leftOut = stored.Where(old => Find(block.Entries, old) is null).Select(old => (Entry: old, Now: (JsonNode?)null, Before: old["value"]));
            foreach (var (entry, value, old) in sent.Concat(leftOut))
                if (Property(block, entry) is { } property && !rights.MayWrite(property) && !StoredValues.AreSame(Text(value), Text(old)))
                    return property.Name;
        }

        return null;
    }

    private static IReadOnlyList<BlockNode> Blocks(object? stored) => stored is string text ? BlockNode.AllIn(BlockNode.BlocksIn(text)) : [];

    private static JsonObject? Find(IEnumerable<JsonObject> entries, JsonObject sought) => entries.FirstOrDefault(entry => BlockNode.AreOfOnePlace(entry, sought));

    private static string? Text(JsonNode? value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value?.ToJsonString();

    private bool IsUnread(BlockNode block, JsonObject entry, PropertyRights rights) => Property(block, entry) is { } property && !rights.MayRead(property);

    private IPropertyType? Property(BlockNode block, JsonObject entry) =>
        types.Get(block.ElementType)?.CompositionPropertyTypes.FirstOrDefault(property => property.Alias.InvariantEquals(BlockNode.AliasOf(entry)));
}
