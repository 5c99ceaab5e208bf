using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>One choice, or several, from a drop-down.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
public sealed class DropDownPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public DropDownPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ChoiceValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<DropDownFlexibleConfiguration>(_ioHelper);
}
