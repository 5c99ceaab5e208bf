using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>What the converters of blocks share: the stored JSON is read once, models are made of it.</summary>
internal abstract class BlockConverter<TValue, TLayout>(BlockEditorDataConverter<TValue, TLayout> reader, string editorAlias)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
    where TValue : BlockValue<TLayout>, new()
    where TLayout : IBlockLayoutItem
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    // Which blocks are shown may depend on the culture being read; a property that does not vary is then no place to keep the answer.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        propertyType.Variations.VariesByCulture() ? PropertyCacheLevel.Element : PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        PropertyValueLevel.Inter => value is TValue { ContentData.Count: > 0 },
        _ => value is not null,
    };

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is string json && json.TrimStart().StartsWith('{') && reader.TryDeserialize(json, out BlockEditorData<TValue, TLayout>? data)
            ? data.BlockValue
            : null;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public abstract Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType);

    public abstract object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding);
}
