using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Text of several lines.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.TextArea, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class TextAreaPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public TextAreaPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : TextOnlyValueEditor
    {
        public ValueEditor(
            DataEditorAttribute attribute, ILocalizedTextService texts, IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper)
            : base(attribute, texts, shortStrings, json, ioHelper) =>
            Validators.Add(TextRule.Validator);
    }
}
