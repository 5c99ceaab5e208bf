using System.Globalization;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.Imaging.Rights;

/// <summary>Where media say until when they may be used.</summary>
public sealed class PictureRightsOptions
{
    /// <summary>The alias of the property with the last moment; null where media have none.</summary>
    public string? PropertyAlias { get; set; }

    /// <summary>The IANA name of the zone whose clocks that moment is read by.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>From so many days before on, editors are warned.</summary>
    public int DaysOfWarning { get; set; } = 14;

    /// <summary>What the property is to say of a moment.</summary>
    internal DateTime OnItsClock(DateTime utc) =>
        DateTime.SpecifyKind(ZonedTime.At(utc, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime, DateTimeKind.Unspecified);

    /// <summary>The moment that a stored value of the property means; null when it means none.</summary>
    internal DateTimeOffset? EndOf(object? stored) => stored switch
    {
        DateTime wall when wall > DateTime.MinValue => ZonedTime.ToMoment(wall, TimeZone, out _),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime wall) => ZonedTime.ToMoment(wall, TimeZone, out _),
        _ => null,
    };
}
