using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>
/// A date with a time, without a time zone: which clock is meant, the field says to whoever fills it in. A text with an offset means a moment
/// instead, and is refused: on which clock's face it should be put is not known here.
/// </summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
public sealed class DateTimePropertyEditor : DataEditor
{
    public DateTimePropertyEditor(IDataValueEditorFactory valueEditors) : base(valueEditors) => SupportsReadOnly = true;

    /// <summary>What is said of other values.</summary>
    internal const string Expected = "A date and time without an offset is expected, such as 2026-11-07 09:00:00, on the clock that the field is about.";

    /// <summary>What a stored or posted value means; null when it is no date and time, or has an offset.</summary>
    internal static DateTime? Read(object? value)
    {
        if (value is DateTime date)
            return date;
        // "Round trip" keeps apart what was written with an offset: it gets a kind.
        return DateTime.TryParse(PostedValue.AsText(value), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime parsed)
            && parsed.Kind == DateTimeKind.Unspecified
                ? parsed
                : null;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    internal sealed class ValueEditor : DataValueEditor, IDataValueSortable
    {
        // The backoffice's date picker wants a space between date and time.
        private const string EditorFormat = "yyyy-MM-dd HH:mm:ss";

        public ValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(new ValueRule((value, _) =>
                PostedValue.IsBlank(value) || Read(value) is not null ? [] : [Expected]));

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment))?.ToString(EditorFormat, CultureInfo.InvariantCulture);

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value);

        public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
            Read(value)?.ToString("s", CultureInfo.InvariantCulture);
    }
}
