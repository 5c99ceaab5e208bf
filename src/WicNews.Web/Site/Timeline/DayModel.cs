using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>What was filed on a day of the year, in any year. The day stands in a leap year, so that 29 February has a place.</summary>
/// <param name="Before">The nearest day before it that has stories, going round the year; null when no other day has.</param>
/// <param name="After">The nearest day after it that has stories; null when no other day has.</param>
public sealed record DayModel(DateOnly Day, bool IsToday, StoryList Stories, DayStories? Before, DayStories? After)
{
    private const int LeapYear = 2024;
    private const int DaysOfAYear = 366;
    private const int StoriesOfANeighbour = 3;

    public bool IsEmpty => Stories.Cards.Count == 0;

    /// <summary>The nearest days with stories, in the order of the year; one day where both ways lead to the same.</summary>
    public IReadOnlyList<DayStories> Nearest => new[] { Before, After }.OfType<DayStories>().DistinctBy(near => near.Day).ToArray();

    public static DayModel Build(PageContext page, DateOnly day, bool isToday)
    {
        page.ShowsLatest = true;
        return new DayModel(day, isToday, Of(page, day, SearchLimits.PageSize), Near(page, day, -1), Near(page, day, 1));
    }

    /// <summary>Asks day for day: an archive with long gaps is small, and a large one has none.</summary>
    private static DayStories? Near(PageContext page, DateOnly day, int step)
    {
        var near = day;
        for (var steps = 1; steps < DaysOfAYear; steps++)
        {
            var next = near.AddDays(step);
            near = InLeapYear(next.Month, next.Day);
            if (Of(page, near, StoriesOfANeighbour) is { Total: > 0 } stories)
                return new DayStories(near, stories);
        }
        return null;
    }

    private static StoryList Of(PageContext page, DateOnly day, int most) => page.Stories(new SearchFilters { OnThisDay = day }, most);

    public static DateOnly InLeapYear(int month, int day) => new(LeapYear, month, day);
}
