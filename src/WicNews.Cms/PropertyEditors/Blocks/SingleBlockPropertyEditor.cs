using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>One block.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
public sealed class SingleBlockPropertyEditor : BlockPropertyEditor
{
    private readonly IIOHelper _ioHelper;

    public SingleBlockPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors) => _ioHelper = ioHelper;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<SingleBlockConfiguration>(_ioHelper);

    internal sealed class ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, BlockTools tools)
        : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>(shortStrings, json, ioHelper, attribute, tools)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ElementTypes.Of(Offered(ConfigurationObject));

        protected override BlockEditorDataConverter<SingleBlockValue, SingleBlockLayoutItem> Converter(IJsonSerializer json) => new SingleBlockEditorDataConverter(json);

        protected override IReadOnlyCollection<IBlockConfiguration> Offered(object? configuration) => (configuration as SingleBlockConfiguration)?.Blocks ?? [];

        protected override (int? Min, int? Max) Limits(object? configuration) => (null, 1);
    }
}
