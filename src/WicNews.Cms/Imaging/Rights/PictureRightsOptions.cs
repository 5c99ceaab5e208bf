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
}
