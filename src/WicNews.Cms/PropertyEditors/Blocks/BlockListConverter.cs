using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>A list of blocks for readers.</summary>
internal sealed class BlockListConverter(PublishedBlocks blocks, IApiElementBuilder builder, IJsonSerializer json)
    : BlockConverter<BlockListValue, BlockListLayoutItem>(new BlockListEditorDataConverter(json), Constants.PropertyEditors.Aliases.BlockList)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is BlockListValue value
            ? new BlockListModel([.. blocks.Shown(value, value.GetLayouts(), preview)
                .Select(block => new BlockListItem(block.Content.Key, block.Content, block.Settings?.Key, block.Settings))])
            : BlockListModel.Empty;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockListModel);

    public override object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        new ApiBlockListModel(inter is BlockListValue value
            ? blocks.Shown(value, value.GetLayouts(), preview)
                .Select(block => builder.BuildBlock(block.Content, block.Settings))
                .ToArray()
            : []);
}
