using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>What was filed on a day of the year, in any year. The day stands in a leap year, so that 29 February has a place.</summary>
/// <param name="Years">The day in each year that has stories of it, the latest first.</param>
/// <param name="Before">The nearest day before it that has stories, going round the year; null when no other day has.</param>
/// <param name="After">The nearest day after it that has stories; null when no other day has.</param>
public sealed record DayModel(DateOnly Day, bool IsToday, IReadOnlyList<DayStories> Years, DayStories? Before, DayStories? After)
{
    private const int LeapYear = 2024;
    private const int DaysOfAYear = 366;
    private const int StoriesOfANeighbour = 3;

    /// <summary>Of a year with more, search has the others: the newest years alone would fill the page of a large archive.</summary>
    private const int StoriesOfAYear = 24;

    /// <summary>Whether the day's page in the other language is one to be found: today's always is.</summary>
    public required bool IsThereInOtherLanguage { get; init; }

    public bool IsEmpty => Years.Count == 0;

    /// <summary>The nearest days with stories, in the order of the year; one day where both ways lead to the same.</summary>
    public IReadOnlyList<DayStories> Nearest => new[] { Before, After }.OfType<DayStories>().DistinctBy(near => near.Day).ToArray();

    public static DayModel Build(PageContext page, DateOnly day, bool isToday)
    {
        page.ShowsLatest = true;
        return new DayModel(day, isToday, ByYear(page, day), Near(page, day, -1), Near(page, day, 1))
        {
            IsThereInOtherLanguage = isToday || page.StoriesOfOtherLanguage(new SearchFilters { OnThisDay = day }, 1, 1).Total > 0,
        };
    }

    private static DayStories[] ByYear(PageContext page, DateOnly day)
    {
        if (YearOfFirst(page, day, SearchSort.Newest) is not { } newest || YearOfFirst(page, day, SearchSort.Oldest) is not { } oldest)
            return [];
        return
        [
            .. from age in Enumerable.Range(0, newest - oldest + 1)
               let year = newest - age
               where day.Day <= DateTime.DaysInMonth(year, day.Month)
               let own = new DateOnly(year, day.Month, day.Day)
               let stories = page.Stories(new SearchFilters { From = own, To = own }, StoriesOfAYear)
               where stories.Total > 0
               select new DayStories(own, stories),
        ];
    }

    private static int? YearOfFirst(PageContext page, DateOnly day, SearchSort sort) =>
        page.Stories(new SearchFilters { OnThisDay = day }, 1, sort: sort).Cards is [var first] ? first.Date.WuzhenDay().Year : null;

    /// <summary>Asks day for day: an archive with long gaps is small, and a large one has none.</summary>
    private static DayStories? Near(PageContext page, DateOnly day, int step)
    {
        var near = day;
        for (var steps = 1; steps < DaysOfAYear; steps++)
        {
            var next = near.AddDays(step);
            near = InLeapYear(next.Month, next.Day);
            if (page.Stories(new SearchFilters { OnThisDay = near }, StoriesOfANeighbour) is { Total: > 0 } stories)
                return new DayStories(near, stories);
        }
        return null;
    }

    public static DateOnly InLeapYear(int month, int day) => new(LeapYear, month, day);
}
