using System.Text.Json.Serialization;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What a version holds.</summary>
/// <param name="Cultures">Names and dates by culture; empty for what doesn't vary.</param>
/// <param name="Values">By the property type's key, which outlives renamed aliases.</param>
internal sealed record VersionData(
    [property: JsonPropertyName("cultures")] Dictionary<string, VersionCulture> Cultures,
    [property: JsonPropertyName("values")] Dictionary<Guid, List<StoredValue>> Values)
{
    /// <summary>What the JSON of a version that has a name in the culture contains, and no text in it can: there the quotation marks are escaped.</summary>
    public static string CultureMark(string culture) => $"\"{culture}\":{{\"n\":";
}

/// <summary>A version's name in a culture.</summary>
internal sealed record VersionCulture([property: JsonPropertyName("n")] string Name, [property: JsonPropertyName("d")] DateTime Date);
