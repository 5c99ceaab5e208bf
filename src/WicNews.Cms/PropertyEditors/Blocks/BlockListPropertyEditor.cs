using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>A list of blocks.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
public sealed class BlockListPropertyEditor : BlockPropertyEditor
{
    private readonly IIOHelper _ioHelper;

    public BlockListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors) => _ioHelper = ioHelper;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<BlockListConfiguration>(_ioHelper);

    internal sealed class ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, BlockTools tools)
        : BlockValueEditor<BlockListValue, BlockListLayoutItem>(shortStrings, json, ioHelper, attribute, tools)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ElementTypes.Of(Offered(ConfigurationObject));

        protected override BlockEditorDataConverter<BlockListValue, BlockListLayoutItem> Converter(IJsonSerializer json) => new BlockListEditorDataConverter(json);

        protected override IReadOnlyCollection<IBlockConfiguration> Offered(object? configuration) => (configuration as BlockListConfiguration)?.Blocks ?? [];

        protected override (int? Min, int? Max) Limits(object? configuration) =>
            configuration is BlockListConfiguration { ValidationLimit: { } limit } ? (limit.Min, limit.Max) : (null, null);
    }
}
