using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>A date with a time, without a time zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
public sealed class DateTimePropertyEditor : DataEditor
{
    public DateTimePropertyEditor(IDataValueEditorFactory valueEditors) : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    internal sealed class ValueEditor : DataValueEditor, IDataValueSortable
    {
        // The backoffice's date picker wants a space between date and time.
        private const string EditorFormat = "yyyy-MM-dd HH:mm:ss";

        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(new ValueRule((value, _) =>
                PostedValue.IsBlank(value) || Read(value) is not null ? [] : [$"\"{PostedValue.AsText(value)}\" is not a date and time."]));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment))?.ToString(EditorFormat, CultureInfo.InvariantCulture);

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value);

        public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
            Read(value)?.ToString("s", CultureInfo.InvariantCulture);

        private static DateTime? Read(object? value)
        {
            if (value is DateTime date)
                return date;
            return PostedValue.AsText(value) is { } text
                && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime parsed)
                    ? DateTime.SpecifyKind(parsed, DateTimeKind.Unspecified)
                    : null;
        }
    }
}
