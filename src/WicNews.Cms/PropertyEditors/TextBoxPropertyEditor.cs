using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors;

/// <summary>One line of text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.TextBox, ValueEditorIsReusable = true)]
public sealed class TextBoxPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public TextBoxPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TextboxConfigurationEditor(_ioHelper);

    internal sealed class ValueEditor : TextOnlyValueEditor
    {
        private const int LongestText = 512;

        public ValueEditor(
            DataEditorAttribute attribute, ILocalizedTextService texts, IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper)
            : base(attribute, texts, shortStrings, json, ioHelper)
        {
            Validators.Add(TextRule.Validator);
            Validators.Add(TextRule.AtMost(LongestText));
        }
    }
}
