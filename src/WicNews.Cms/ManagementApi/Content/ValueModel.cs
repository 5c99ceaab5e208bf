using System.Text.Json;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>A property's value as an editor sends it.</summary>
internal sealed record ValueModel(string Alias, string? Culture = null, string? Segment = null, JsonElement? Value = null);
