using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>A date with a time in a time zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class DateTimeWithTimeZonePropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;

    public DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : base(valueEditors)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<DateValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TypedConfigurationEditor<DateTimeConfiguration>(_ioHelper);
}
