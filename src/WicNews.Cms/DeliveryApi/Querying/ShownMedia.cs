using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Imaging.Rights;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Which media a request gets when it asks for them by themselves: those that may be shown, in a preview all.</summary>
internal sealed class ShownMedia(MediaOnShow onShow, IRequestPreviewService preview)
{
    public bool Includes(IPublishedContent media) => onShow.Includes(media) || preview.IsPreview();
}
