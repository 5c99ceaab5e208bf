namespace WicNews.Cms.ManagementApi.Content;

/// <summary>A property's value as its editor shows it.</summary>
internal sealed record ValueResponseModel(string EditorAlias, string? Culture, string? Segment, string Alias, object? Value);
