using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>The element types that a configuration of blocks leans on.</summary>
internal static class ElementTypes
{
    public static IEnumerable<Guid> Of(IEnumerable<IBlockConfiguration> blocks) => blocks
        .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
        .Where(key => key != Guid.Empty)
        .Distinct();
}
