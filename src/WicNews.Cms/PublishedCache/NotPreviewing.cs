using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.PublishedCache;

/// <summary>Nobody previews, as long as no API that can show drafts says otherwise.</summary>
internal sealed class NotPreviewing : IRequestPreviewService
{
    public bool IsPreview() => false;
}
