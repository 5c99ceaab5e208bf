namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>What lies above an item, from the root down.</summary>
internal sealed record ItemAncestorsModel<T>(Guid Id, IReadOnlyList<T> Ancestors);
