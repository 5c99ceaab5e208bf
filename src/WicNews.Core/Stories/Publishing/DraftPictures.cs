using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Finds the pictures in a document's stored values: the lead picture and those inside blocks.</summary>
internal static class DraftPictures
{
    public static IEnumerable<DraftPicture> Of(IContent content, string culture)
    {
        foreach (var pick in MediaPick.Parse(Stored(content, "leadPicture", culture)))
            yield return new DraftPicture(
                "the lead picture", pick.MediaKey, Stored(content, "leadPictureAltText", culture), Stored(content, "leadPictureCredit", culture));
        foreach (var picture in InBlocks(content, "pictures", "picture", culture).Concat(InBlocks(content, "entries", "the picture of entry", culture)))
            yield return picture;
    }

    private static IEnumerable<DraftPicture> InBlocks(IContent content, string alias, string place, string culture)
    {
        if (MediaPick.ParseNode(Stored(content, alias, culture))?["contentData"] is not JsonArray blocks)
            yield break;
        for (var index = 0; index < blocks.Count; index++)
            foreach (var pick in MediaPick.Parse(Value(blocks[index], "picture")))
                yield return new DraftPicture($"{place} {index + 1}", pick.MediaKey, Value(blocks[index], "altText"), Value(blocks[index], "credit"));
    }

    /// <summary>A block's value: nested JSON or, as older editors stored it, JSON in a string.</summary>
    public static string? Value(JsonNode? block, string alias)
    {
        var entry = (block?["values"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(value => MediaPick.Text(value["alias"]) == alias);
        return Blank(MediaPick.Text(entry?["value"]) ?? entry?["value"]?.ToJsonString());
    }

    /// <summary>A property as stored in that culture, or in all; null when it is blank.</summary>
    public static string? Stored(IContent content, string alias, string culture)
    {
        if (!content.Properties.TryGetValue(alias, out var property))
            return null;
        var varies = property.PropertyType.Variations.HasFlag(ContentVariation.Culture);
        return Blank(property.GetValue(varies ? culture : null)?.ToString());
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
