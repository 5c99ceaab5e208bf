namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>By the day of the last publishing.</summary>
internal sealed class UpdateDateFilter() : DateFilter(Fields.UpdateDate);
