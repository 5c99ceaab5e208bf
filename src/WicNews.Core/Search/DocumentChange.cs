namespace WicNews.Core.Search;

/// <summary>All that is published of one owner now, in place of what the index held of it; empty when nothing is.</summary>
public sealed record DocumentChange(Guid Owner, IReadOnlyList<SearchDocument> Documents);
