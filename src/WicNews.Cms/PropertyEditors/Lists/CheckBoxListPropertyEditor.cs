using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>Several choices to tick.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueEditorIsReusable = true)]
public sealed class CheckBoxListPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public CheckBoxListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoiceValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<ValueListConfiguration>(_ioHelper);
}
