using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Lists;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>Picks documents or media; stored as UDIs with commas between.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class NodePickerPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public NodePickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor, IDataValueReference
    {
        public ValueEditor(
            IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute, NodePickerRules rules)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(ValueRule.For<MultiNodePickerConfiguration>(rules.Check));

        public override IValueRequiredValidator RequiredValidator { get; } = new RequiredListValidator();

        public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
            (PickedNode.Read(value) ?? []).Select(node => new UmbracoEntityReference(node.ToUdi()));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            PickedNode.Read(property.GetValue(culture, segment)) ?? [];

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            PickedNode.Read(editorValue.Value) is { Count: > 0 } picked ? PickedNode.ToUdis(picked.Distinct()) : null;
    }
}
