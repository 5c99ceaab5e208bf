namespace WicNews.Cms.ManagementApi.Content;

/// <summary>The name of content in one language.</summary>
internal sealed record VariantRequestModel(string Name, string? Culture = null, string? Segment = null);
