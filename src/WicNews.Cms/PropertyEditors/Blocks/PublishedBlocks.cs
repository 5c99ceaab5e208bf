using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Makes published elements out of stored blocks.</summary>
internal sealed class PublishedBlocks : IBlockElementService
{
    private readonly IPublishedContentTypeCache _types;
    private readonly PublishedSurroundings _surroundings;

    public PublishedBlocks(IPublishedContentTypeCache types, PublishedSurroundings surroundings)
    {
        _types = types;
        _surroundings = surroundings;
    }

    public Task<IPublishedElement?> BuildElementAsync(BlockItemData blockItemData, bool? preview = null) =>
        Task.FromResult(Build(blockItemData, preview ?? false));

    internal IPublishedElement? Build(BlockItemData block, bool preview)
    {
        IPublishedContentType type;
        try
        {
            type = _types.Get(PublishedItemType.Element, block.ContentTypeKey);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        Dictionary<string, List<StoredValue>> values = block.Values
            .GroupBy(value => value.Alias, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.Select(value => new StoredValue(value.Culture, value.Segment, BlockEditing.Source(value.Value))).ToList(),
                StringComparer.OrdinalIgnoreCase);
        return new PublishedElement(block.Key, type, values, _surroundings, preview);
    }

    /// <summary>The blocks of a layout that are shown in the culture being read, in order, each with its settings.</summary>
    internal IEnumerable<(TLayout Layout, IPublishedElement Content, IPublishedElement? Settings)> Shown<TLayout>(
        BlockValue value, IEnumerable<TLayout>? layout, bool preview)
        where TLayout : IBlockLayoutItem
    {
        foreach (TLayout item in layout ?? [])
        {
            BlockItemData? content = value.ContentData.FirstOrDefault(block => block.Key == item.ContentKey);
            if (content is null || !IsShown(value, item.ContentKey) || Build(content, preview) is not { } element)
                continue;
            BlockItemData? settings = value.SettingsData.FirstOrDefault(block => block.Key == item.SettingsKey);
            yield return (item, element, settings is null ? null : Build(settings, preview));
        }
    }

    private bool IsShown(BlockValue value, Guid contentKey)
    {
        string? culture = _surroundings.Variations.VariationContext?.Culture;
        return value.Expose.Any(exposed => exposed.ContentKey == contentKey
            && (string.IsNullOrEmpty(exposed.Culture) || exposed.Culture.InvariantEquals(culture)));
    }
}
