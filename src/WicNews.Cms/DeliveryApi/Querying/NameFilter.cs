using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>By words of the name.</summary>
internal sealed class NameFilter() : TextFilter(Fields.Name, FilterOperation.Contains, FilterOperation.DoesNotContain);
