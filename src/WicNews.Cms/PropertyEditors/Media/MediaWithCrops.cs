using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>A published media item as it is used in one place: with that place's focal point and crops.</summary>
public sealed class MediaWithCrops(IPublishedContent content, ImageCropperValue localCrops) : PublishedContentWrapped(content)
{
    public IPublishedContent Content { get; } = content;

    public ImageCropperValue LocalCrops { get; } = localCrops;
}
