using System.Globalization;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.ManagementApi.Schedules;

/// <summary>A time in a zone with a name, as a form sends it. The API's own dates carry an offset, these must not.</summary>
internal static class PostedTime
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    /// <param name="local">The time on the wall, or nothing.</param>
    /// <param name="zone">The zone's name.</param>
    /// <param name="path">Where in the body the time stands.</param>
    /// <param name="fault">Why there is no such moment.</param>
    public static DateTimeOffset? Read(string? local, string zone, string path, out Problem? fault)
    {
        fault = null;
        if (local is null)
            return null;
        if (!DateTime.TryParseExact(local, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var given))
        {
            fault = Problem.BadInput(path, "A time such as 2026-11-07T09:00 is expected, without an offset.");
            return null;
        }

        var moment = ZonedTime.ToMoment(given, zone, out var reason);
        if (reason is not null)
            fault = Problem.BadInput(path, reason);
        return moment;
    }
}
