using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Cms.Imaging.Rights;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Picked media for readers. What is trashed or gone is left out; in the Delivery API also what may no longer be shown, except in a preview.</summary>
public sealed class MediaPickerValueConverter(IPublishedMediaCache mediaCache, ApiMediaWithCropsBuilder builder, MediaOnShow onShow)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        PicksMany(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => value is string text && MediaPickerEntry.Read(text) is { Count: > 0 },
        PropertyValueLevel.Inter => value is IReadOnlyList<MediaPickerEntry> { Count: > 0 },
        _ => value is not null,
    };

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        MediaPickerEntry.Read(source);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        MediaWithCrops[] picked = [.. Picked(propertyType, inter)];
        return PicksMany(propertyType) ? picked : picked.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Picked(propertyType, inter).Where(media => preview || onShow.Includes(media.Content)).Select(media => builder.Build(media.Content, media.LocalCrops)).ToArray();

    private IEnumerable<MediaWithCrops> Picked(IPublishedPropertyType propertyType, object? inter)
    {
        Crop[] crops = MediaPickerPropertyEditor.ValueEditor.CropsOf(propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>());
        foreach (MediaPickerEntry entry in inter as IReadOnlyList<MediaPickerEntry> ?? [])
        {
            if (mediaCache.GetById(entry.MediaKey) is { } media)
                yield return new MediaWithCrops(media, entry.LocalCrops(crops));
        }
    }

    private static bool PicksMany(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;
}
