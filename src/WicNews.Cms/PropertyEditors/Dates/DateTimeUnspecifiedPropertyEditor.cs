using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>A date with a time, in whatever zone the reader is.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class DateTimeUnspecifiedPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<DateTimeConfiguration>(_ioHelper);
}
