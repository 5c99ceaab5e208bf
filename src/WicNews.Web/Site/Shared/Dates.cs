using System.Globalization;
using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>Dates and times as the page's language writes them, on Wuzhen's clocks.</summary>
public sealed class Dates(SiteLanguage language)
{
    public string Day(DateOnly day) => Write(day.ToDateTime(TimeOnly.MinValue), "d MMMM yyyy", "yyyy年M月d日");

    public string Day(DateTimeOffset moment) => Day(moment.WuzhenDay());

    /// <summary>For lists, where room is scarce.</summary>
    public string ShortDay(DateTimeOffset moment) => Write(moment.WuzhenDay().ToDateTime(TimeOnly.MinValue), "d MMM yyyy", "yyyy年M月d日");

    public string DayAndMonth(DateOnly day) => Write(day.ToDateTime(TimeOnly.MinValue), "d MMMM", "M月d日");

    public string Moment(DateTimeOffset moment) => Write(moment.ToWuzhen().DateTime, "d MMMM yyyy, HH:mm", "yyyy年M月d日 HH:mm");

    public string Clock(DateTimeOffset moment) => Write(moment.ToWuzhen().DateTime, "HH:mm", "HH:mm");

    /// <summary>The days of an edition without saying month and year twice.</summary>
    public string Span(DateOnly start, DateOnly? end)
    {
        if (end is not { } last || last <= start)
            return Day(start);
        if (last.Year != start.Year)
            return $"{Day(start)} – {Day(last)}";
        if (language.IsChinese)
            return last.Month == start.Month ? $"{Day(start)}至{last.Day}日" : $"{Day(start)}至{DayAndMonth(last)}";
        return last.Month == start.Month ? $"{start.Day}–{Day(last)}" : $"{DayAndMonth(start)} – {Day(last)}";
    }

    /// <summary>A span of years. No line ends within it.</summary>
    public string Years(int first, int last) => first == last ? $"{first}" : $"{first}\u2060{(language.IsChinese ? '—' : '–')}\u2060{last}";

    public static string Length(TimeSpan duration) =>
        duration.TotalHours >= 1 ? duration.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : duration.ToString(@"m\:ss", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute and for machines.</summary>
    public static string Machine(DateTimeOffset moment) => moment.ToWuzhen().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Write(DateTime time, string english, string chinese) =>
        time.ToString(language.IsChinese ? chinese : english, CultureInfo.InvariantCulture);
}
