namespace WicNews.Cms.DeliveryApi;

/// <summary>A part of a list, and how long the whole is.</summary>
internal sealed record PagedItems<T>(long Total, IReadOnlyList<T> Items);
