namespace WicNews.Cms.Schedules;

/// <summary>
/// A time as people write it, in a zone with a name, made a moment: by the zone's rules of that day, not of today. Of a time that
/// comes twice when clocks are put back, the first is meant; one that is skipped when they are put forward is no time.
/// </summary>
internal static class ZonedTime
{
    /// <param name="local">The time on the wall.</param>
    /// <param name="zone">Its IANA name, such as <c>Asia/Shanghai</c>.</param>
    /// <param name="fault">Why there is no such moment.</param>
    public static DateTimeOffset? ToMoment(DateTime local, string zone, out string? fault)
    {
        fault = null;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            fault = $"There is no time zone '{zone}'.";
            return null;
        }

        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (found.IsInvalidTime(local))
        {
            fault = $"The clocks of {zone} skip {local:yyyy-MM-dd HH:mm}.";
            return null;
        }

        // The larger offset is the one before clocks are put back.
        var offset = found.IsAmbiguousTime(local) ? found.GetAmbiguousTimeOffsets(local).Max() : found.GetUtcOffset(local);
        // A time of the first or the last day that dates go to may be a moment before or after them.
        long ticks = local.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks ? DateTimeOffset.MinValue : ticks > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue : new DateTimeOffset(local, offset);
    }

    /// <summary>The time on the wall at a moment.</summary>
    public static DateTimeOffset At(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone);
}
