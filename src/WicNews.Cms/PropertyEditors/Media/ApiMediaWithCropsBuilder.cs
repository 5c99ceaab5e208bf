using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Renders media for the Delivery API: a use's own focal point and crops win over the media item's.</summary>
public sealed class ApiMediaWithCropsBuilder(IApiMediaBuilder builder)
{
    public IApiMediaWithCrops Build(IPublishedContent media, ImageCropperValue? localCrops = null)
    {
        ImageCropperValue? own = ImageCropperValue.Read(media.GetProperty(Constants.Conventions.Media.File)?.GetSourceValue());
        FocalPoint? focus = localCrops?.FocalPoint ?? own?.FocalPoint;
        return new ApiMediaWithCrops(
            builder.Build(media),
            focus is null ? null : new ImageFocalPoint(focus.Left, focus.Top),
            Merge(own?.Crops ?? [], localCrops?.Crops ?? []));
    }

    private static ImageCrop[] Merge(IReadOnlyList<Crop> own, IReadOnlyList<Crop> local)
    {
        IEnumerable<Crop> rest = own.Where(crop => local.All(other => other.Alias != crop.Alias));
        return [.. local.Concat(rest).Select(crop => new ImageCrop(crop.Alias, crop.Width, crop.Height, Coordinates(crop.Coordinates)))];
    }

    private static ImageCropCoordinates? Coordinates(CropCoordinates? cut) =>
        cut is null ? null : new ImageCropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2);
}
