using System.Globalization;
using System.Text.Json;
using WicNews.Cms.PropertyEditors.Json;

namespace WicNews.Cms.PropertyEditors.Dates;

/// <summary>A stored date with its offset, and the zone that the editor chose it in.</summary>
internal sealed record DateValue(DateTimeOffset Date, string? TimeZone)
{
    /// <summary>Reads stored JSON, a posted object, or a bare date text. Null when it is none of these.</summary>
    public static DateValue? Read(object? value)
    {
        if (PostedValue.IsBlank(value))
            return null;
        if (value is DateTime date)
            return new DateValue(new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)), null);
        string text = PostedValue.AsJson(value)!.Trim();
        if (text[0] != '{')
            return Parse(text.Trim('"'), null);
        try
        {
            return JsonSerializer.Deserialize<Posted>(text, JsonOptions.Values) is { } posted ? Parse(posted.Date, posted.TimeZone) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions.Values);

    private static DateValue? Parse(string? text, string? zone) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? new DateValue(date, zone)
            : null;

    private sealed record Posted(string? Date, string? TimeZone);
}
