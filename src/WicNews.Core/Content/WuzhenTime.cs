using System.Globalization;

namespace WicNews.Core.Content;

/// <summary>Editors type wall-clock times of Wuzhen. China has kept one zone, eight hours ahead of UTC and without summer time, since 1991.</summary>
public static class WuzhenTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Reads a wall-clock time that an editor typed.</summary>
    public static DateTimeOffset FromEditor(DateTime wallClock) =>
        wallClock.Ticks < Offset.Ticks ? DateTimeOffset.MinValue : new DateTimeOffset(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified), Offset);

    /// <summary>Reads a time that the CMS recorded, which is UTC.</summary>
    public static DateTimeOffset FromUtc(DateTime recorded) => new(DateTime.SpecifyKind(recorded, DateTimeKind.Utc));

    /// <summary>The same moment on Wuzhen's clocks.</summary>
    public static DateTimeOffset ToWuzhen(this DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The same for messages to editors, such as <c>9 November 2025, 18:30 Wuzhen time</c>.</summary>
    public static string Written(this DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment.ToWuzhen():d MMMM yyyy, HH:mm} Wuzhen time");

    /// <summary>The day in Wuzhen.</summary>
    public static DateOnly WuzhenDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToWuzhen().DateTime);
}
