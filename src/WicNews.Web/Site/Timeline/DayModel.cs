using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Timeline;

/// <summary>What was filed on a day of the year, in any year. The day stands in a leap year, so that 29 February has a place.</summary>
public sealed record DayModel(DateOnly Day, bool IsToday, StoryList Stories)
{
    private const int LeapYear = 2024;

    public static DayModel Build(PageContext page, DateOnly day, bool isToday)
    {
        page.ShowsLatest = true;
        return new DayModel(day, isToday, page.Stories(new SearchFilters { OnThisDay = day }, SearchLimits.PageSize));
    }

    public static DateOnly InLeapYear(int month, int day) => new(LeapYear, month, day);
}
