namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>A published document in one culture.</summary>
internal readonly record struct IndexItem(IndexEntry Entry, string Name, DateTime UpdateDate);
