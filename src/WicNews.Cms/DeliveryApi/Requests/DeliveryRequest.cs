using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.DeliveryApi.Requests;

/// <summary>What of the present request decides what is shown: the culture, and whether drafts are.</summary>
internal sealed class DeliveryRequest(IVariationContextAccessor variations, IRequestPreviewService preview)
{
    /// <summary>The header that names the segment to answer in, where values vary by one.</summary>
    public const string SegmentHeader = Constants.DeliveryApi.HeaderNames.AcceptSegment;

    public string Culture => variations.VariationContext?.Culture ?? string.Empty;

    public bool IsPreview => preview.IsPreview();
}
