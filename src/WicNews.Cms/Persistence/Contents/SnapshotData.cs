using System.Text.Json.Serialization;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What readers may see of a document or a media item.</summary>
/// <param name="Cultures">The published cultures; what doesn't vary has the one culture "".</param>
/// <param name="Values">By property alias.</param>
internal sealed record SnapshotData(
    [property: JsonPropertyName("cultures")] Dictionary<string, SnapshotCulture> Cultures,
    [property: JsonPropertyName("values")] Dictionary<string, List<StoredValue>> Values);

/// <summary>A document in a culture.</summary>
internal sealed record SnapshotCulture(
    [property: JsonPropertyName("n")] string Name,
    [property: JsonPropertyName("u"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? UrlSegment,
    [property: JsonPropertyName("d")] DateTime Date,
    [property: JsonPropertyName("f"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTime? FirstPublished = null);
