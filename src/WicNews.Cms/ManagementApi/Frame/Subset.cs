namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>The neighbours of an item in its list, with how many lie on either side.</summary>
internal sealed record Subset<T>(long TotalBefore, long TotalAfter, IReadOnlyList<T> Items);
