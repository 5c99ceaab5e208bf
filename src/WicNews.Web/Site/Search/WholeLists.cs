using WicNews.Core.Search;

namespace WicNews.Web.Site.Search;

/// <summary>Lists that are read whole, past what paging reaches.</summary>
public static class WholeLists
{
    /// <summary>All hits of a filter. Goes through shorter and shorter spans of days until paging reaches all of each.</summary>
    public static IEnumerable<SearchHit> ReadAll(this ISearchIndex index, SearchFilters filters)
    {
        var (from, to) = (filters.From ?? DateOnly.MinValue, filters.To ?? DateOnly.MaxValue);
        var first = index.Search(Page(filters, 1));
        if (from == to || first.Total <= SearchLimits.Depth)
            return first.Hits.Concat(Enumerable.Range(2, Math.Max(0, Math.Min(Pages(first.Total), SearchLimits.Depth / SearchLimits.PageSize) - 1))
                .SelectMany(number => index.Search(Page(filters, number)).Hits));
        var middle = DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2);
        return index.ReadAll(filters with { From = middle.AddDays(1), To = to }).Concat(index.ReadAll(filters with { From = from, To = middle }));
    }

    private static int Pages(int total) => (total + SearchLimits.PageSize - 1) / SearchLimits.PageSize;

    private static SearchQuery Page(SearchFilters filters, int number) =>
        new() { Filters = filters, Sort = SearchSort.Newest, Page = number, Size = SearchLimits.PageSize };
}
