using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>By document type.</summary>
internal sealed class ContentTypeFilter() : TextFilter(Fields.ContentType, FilterOperation.Is, FilterOperation.IsNot);
