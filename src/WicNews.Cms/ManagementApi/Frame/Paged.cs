namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>One page of a longer list.</summary>
internal sealed record Paged<T>(long Total, IReadOnlyList<T> Items);
