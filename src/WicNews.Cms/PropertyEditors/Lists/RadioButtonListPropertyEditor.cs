using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>One choice out of a few, stored as its text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
public sealed class RadioButtonListPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public RadioButtonListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<ValueListConfiguration>(_ioHelper);

    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute)
        {
            Validators.Add(TextRule.Validator);
            Validators.Add(ValueRule.For<ValueListConfiguration>((value, configuration) =>
                PostedValue.AsText(value) is { Length: > 0 } text && !configuration.Items.Contains(text) ? [$"\"{text}\" is not one of the choices."] : []));
        }
    }
}
