using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Core.Content;

/// <summary>One entry of a media picker: which media, and where its focal point was moved for this use (0 to 1 from left and top).</summary>
public sealed record MediaPick(Guid MediaKey, (double Left, double Top)? FocalPoint)
{
    /// <summary>Reads Umbraco.MediaPicker3's stored JSON. Anything else reads as nothing picked.</summary>
    public static IReadOnlyList<MediaPick> Parse(string? json)
    {
        if (ParseNode(json) is not JsonArray entries)
            return [];
        var picks = new List<MediaPick>();
        foreach (var entry in entries.OfType<JsonObject>())
            if (Text(entry["mediaKey"]) is { } key && Guid.TryParse(key, out var mediaKey))
                picks.Add(new MediaPick(mediaKey, ParseFocalPoint(entry["focalPoint"])));
        return picks;
    }

    internal static (double Left, double Top)? ParseFocalPoint(JsonNode? node) =>
        node is JsonObject point && Share(point["left"]) is { } left && Share(point["top"]) is { } top ? (left, top) : null;

    internal static JsonNode? ParseNode(string? json)
    {
        if (string.IsNullOrWhiteSpace(json) || json.TrimStart()[0] is not ('[' or '{'))
            return null;
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static double? Share(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var share) && share is >= 0 and <= 1 ? share : null;
}
