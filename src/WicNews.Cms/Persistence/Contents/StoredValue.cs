using System.Text.Json.Serialization;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>One value of a property: text, a whole number, a decimal number or a date, in Umbraco's own source format.</summary>
internal sealed record StoredValue(
    [property: JsonPropertyName("c"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Culture,
    [property: JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Segment,
    [property: JsonPropertyName("v"), JsonConverter(typeof(StoredValueConverter))] object? Value);
