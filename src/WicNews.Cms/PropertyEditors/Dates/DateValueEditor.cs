using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>What the four editors of dates in parts share: how they differ is the text that the backoffice is given.</summary>
internal sealed class DateValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly string _alias;

    public DateValueEditor(IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper, DataEditorAttribute attribute)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _alias = attribute.Alias;
        Validators.Add(ValueRule.For<DateTimeConfiguration>(Check));
    }

    private string EditorFormat => _alias switch
    {
        Constants.PropertyEditors.Aliases.DateOnly => "yyyy-MM-dd",
        Constants.PropertyEditors.Aliases.TimeOnly => "HH:mm:ss",
        Constants.PropertyEditors.Aliases.DateTimeUnspecified => "yyyy-MM-ddTHH:mm:ss",
        _ => "yyyy-MM-ddTHH:mm:sszzz",
    };

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        DateValue.Read(property.GetValue(culture, segment)) is { } value
            ? new { date = value.Date.ToString(EditorFormat, CultureInfo.InvariantCulture), timeZone = value.TimeZone }
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (DateValue.Read(editorValue.Value) is not { } value)
            return null;
        if (_alias == Constants.PropertyEditors.Aliases.TimeOnly)
            value = value with { Date = new DateTimeOffset(DateOnly.MinValue, TimeOnly.FromTimeSpan(value.Date.TimeOfDay), TimeSpan.Zero) };
        return value.ToJson();
    }

    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        DateValue.Read(value)?.Date.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Check(object? value, DateTimeConfiguration configuration)
    {
        if (PostedValue.IsBlank(value))
            yield break;
        if (DateValue.Read(value) is not { } date)
            yield return $"{JsonSerializer.Serialize(PostedValue.AsText(value))} is not a date.";
        else if (configuration.TimeZones is { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones
            && !zones.TimeZones.Contains(date.TimeZone, StringComparer.OrdinalIgnoreCase))
            yield return $"The time zone \"{date.TimeZone}\" is not one of those that can be chosen here.";
    }
}
