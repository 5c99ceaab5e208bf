using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>One block for readers.</summary>
internal sealed class SingleBlockConverter(PublishedBlocks blocks, IApiElementBuilder builder, IJsonSerializer json)
    : BlockConverter<SingleBlockValue, SingleBlockLayoutItem>(new SingleBlockEditorDataConverter(json), Constants.PropertyEditors.Aliases.SingleBlock)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is SingleBlockValue value
            ? blocks.Shown(value, value.GetLayouts(), preview)
                .Select(block => new BlockListItem(block.Content.Key, block.Content, block.Settings?.Key, block.Settings))
                .FirstOrDefault()
            : null;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    public override object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        inter is SingleBlockValue value
            ? blocks.Shown(value, value.GetLayouts(), preview)
                .Select(block => builder.BuildBlock(block.Content, block.Settings))
                .FirstOrDefault()
            : null;
}
