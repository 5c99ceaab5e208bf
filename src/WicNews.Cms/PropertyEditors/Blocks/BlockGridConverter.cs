using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>A grid of blocks for readers.</summary>
internal sealed class BlockGridConverter(PublishedBlocks blocks, IApiElementBuilder builder, IJsonSerializer json)
    : BlockConverter<BlockGridValue, BlockGridLayoutItem>(new BlockGridEditorDataConverter(json), Constants.PropertyEditors.Aliases.BlockGrid)
{
    // What the backoffice assumes when a grid says nothing else.
    private const int DefaultColumns = 12;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockGridModel);

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not BlockGridValue value)
            return BlockGridModel.Empty;
        BlockGridConfiguration grid = Grid(propertyType);
        return new BlockGridModel([.. Items(value, value.GetLayouts(), grid, preview)], grid.GridColumns);
    }

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockGridModel);

    public override object ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        BlockGridConfiguration grid = Grid(propertyType);
        IEnumerable<BlockGridItem> items = inter is BlockGridValue value ? Items(value, value.GetLayouts(), grid, preview) : [];
        return new ApiBlockGridModel(grid.GridColumns ?? DefaultColumns, [.. items.Select(Render)]);
    }

    private IEnumerable<BlockGridItem> Items(BlockGridValue value, IEnumerable<BlockGridLayoutItem>? layout, BlockGridConfiguration grid, bool preview)
    {
        foreach ((BlockGridLayoutItem place, IPublishedElement content, IPublishedElement? settings) in blocks.Shown(value, layout, preview))
        {
            BlockGridConfiguration.BlockGridBlockConfiguration? kind = grid.Blocks.FirstOrDefault(block => block.ContentElementTypeKey == content.ContentType.Key);
            if (kind is null)
                continue;
            yield return new BlockGridItem(content.Key, content, settings?.Key, settings)
            {
                RowSpan = place.RowSpan ?? 1,
                ColumnSpan = place.ColumnSpan ?? grid.GridColumns ?? DefaultColumns,
                AreaGridColumns = kind.AreaGridColumns,
                GridColumns = grid.GridColumns,
                Areas = [.. kind.Areas.Select(area => Area(area, place, value, grid, preview))],
            };
        }
    }

    private BlockGridArea Area(
        BlockGridConfiguration.BlockGridAreaConfiguration area, BlockGridLayoutItem place, BlockGridValue value, BlockGridConfiguration grid, bool preview)
    {
        BlockGridLayoutItem[]? layout = place.Areas.FirstOrDefault(other => other.Key == area.Key)?.Items;
        return new BlockGridArea([.. Items(value, layout, grid, preview)], area.Alias ?? string.Empty, area.RowSpan ?? 1, area.ColumnSpan ?? DefaultColumns);
    }

    private ApiBlockGridItem Render(BlockGridItem item) => new(
        builder.Build(item.Content),
        item.Settings is null ? null : builder.Build(item.Settings),
        item.RowSpan,
        item.ColumnSpan,
        item.AreaGridColumns ?? item.GridColumns ?? DefaultColumns,
        [.. item.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, [.. area.Select(Render)]))]);

    private static BlockGridConfiguration Grid(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<BlockGridConfiguration>() ?? new BlockGridConfiguration();
}
