using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Facets;

/// <summary>Filters by day. Documents are numbered by date, so that a span of days is a range of numbers. Days are Wuzhen's.</summary>
internal static class SearchDays
{
    private static readonly TimeSpan Wuzhen = TimeSpan.FromHours(8);

    /// <summary>The documents of the days asked for; null when any day will do.</summary>
    public static DocumentSet? RangesOf(SearchFilters filters, DocumentKeys keys)
    {
        if (filters is { From: null, To: null, OnThisDay: null })
            return null;
        var days = new DocumentSet(keys.Count);
        var from = filters.From is { } first ? StartOf(first) : DocumentKeys.Undated + 1;
        var until = filters.To is { } last ? EndOf(last) : long.MaxValue;
        if (filters.OnThisDay is { } day)
            AddAnniversaries(days, keys, day, from, until);
        else
            AddBetween(days, keys, from, until);
        return days;
    }

    private static void AddAnniversaries(DocumentSet days, DocumentKeys keys, DateOnly day, long from, long until)
    {
        var (_, dated) = keys.Between(DocumentKeys.Undated + 1, long.MaxValue);
        if (dated == 0)
            return;
        for (var year = YearOf(keys.Dates[dated - 1]); year <= YearOf(keys.Dates[0]); year++)
            if (day.Day <= DateTime.DaysInMonth(year, day.Month))
            {
                var anniversary = new DateOnly(year, day.Month, day.Day);
                AddBetween(days, keys, Math.Max(from, StartOf(anniversary)), Math.Min(until, EndOf(anniversary)));
            }
    }

    private static void AddBetween(DocumentSet days, DocumentKeys keys, long from, long until)
    {
        if (from >= until)
            return;
        var (start, end) = keys.Between(from, until);
        days.AddRange(start, end);
    }

    private static long StartOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).Ticks - Wuzhen.Ticks;

    private static long EndOf(DateOnly day) => StartOf(day) + TimeSpan.TicksPerDay;

    private static int YearOf(long utcTicks) => new DateTime(utcTicks + Wuzhen.Ticks).Year;
}
