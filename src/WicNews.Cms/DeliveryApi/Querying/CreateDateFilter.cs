namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>By the day of creation.</summary>
internal sealed class CreateDateFilter() : DateFilter(Fields.CreateDate);
