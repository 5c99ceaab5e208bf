using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Blocks in a grid, with areas that hold further blocks.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
public sealed class BlockGridPropertyEditor : BlockPropertyEditor
{
    private readonly IIOHelper _ioHelper;

    public BlockGridPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors) => _ioHelper = ioHelper;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<BlockGridConfiguration>(_ioHelper);

    internal sealed class ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, BlockTools tools)
        : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>(shortStrings, json, ioHelper, attribute, tools)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ElementTypes.Of(Offered(ConfigurationObject));

        protected override BlockEditorDataConverter<BlockGridValue, BlockGridLayoutItem> Converter(IJsonSerializer json) => new BlockGridEditorDataConverter(json);

        protected override IReadOnlyCollection<IBlockConfiguration> Offered(object? configuration) => (configuration as BlockGridConfiguration)?.Blocks ?? [];

        protected override (int? Min, int? Max) Limits(object? configuration) =>
            configuration is BlockGridConfiguration { ValidationLimit: { } limit } ? (limit.Min, limit.Max) : (null, null);

        protected override IEnumerable<string> CheckCounts(BlockGridValue blocks, object? configuration)
        {
            var types = blocks.ContentData.DistinctBy(block => block.Key).ToDictionary(block => block.Key, block => block.ContentTypeKey);
            var offered = ((configuration as BlockGridConfiguration)?.Blocks ?? []).ToDictionary(block => block.ContentElementTypeKey);
            return base.CheckCounts(blocks, configuration).Concat((blocks.GetLayouts() ?? []).SelectMany(CheckAreas));

            IEnumerable<string> CheckAreas(BlockGridLayoutItem item) =>
                types.TryGetValue(item.ContentKey, out Guid type) && offered.TryGetValue(type, out BlockGridConfiguration.BlockGridBlockConfiguration? block)
                    ? block.Areas.SelectMany(area => CheckArea(area, item.Areas.FirstOrDefault(filled => filled.Key == area.Key)?.Items ?? []))
                    : [];

            IEnumerable<string> CheckArea(BlockGridConfiguration.BlockGridAreaConfiguration area, BlockGridLayoutItem[] items) =>
                CountRule.Check(items.Length, area.MinAllowed, area.MaxAllowed).Select(reason => $"Area \"{area.Alias}\": {reason}").Concat(items.SelectMany(CheckAreas));
        }
    }
}
