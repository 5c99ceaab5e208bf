using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

/// <summary>Documents for tests: valid throughout, so that a test says only what matters to it.</summary>
internal static class Some
{
    private static readonly DateTimeOffset Morning = new(2025, 11, 7, 9, 0, 0, TimeSpan.FromHours(8));

    public static SearchDocument Story(string title = "A headline", string body = "", string culture = "en-US", Guid? key = null)
    {
        var own = key ?? Guid.NewGuid();
        return new SearchDocument
        {
            Key = own, Owner = own, Culture = culture, Kind = SearchKinds.Article, Title = title, Body = body,
            Url = $"/2025/{own:N}/", Date = Morning, Year = 2025,
        };
    }

    public static SearchDocument Person(string name, params string[] aliases) =>
        Story(name) with { Kind = SearchKinds.Person, Date = null, Year = null, Names = aliases, Url = $"/people/{name.ToLowerInvariant().Replace(' ', '-')}/" };

    public static SegmentIndex Index(params SearchDocument[] documents)
    {
        var index = new SegmentIndex();
        index.Rebuild(documents, sequence: 1);
        return index;
    }

    public static IEnumerable<string> Titles(this ISearchIndex index, string text, SearchFilters? filters = null, SearchSort sort = default) =>
        index.Search(new SearchQuery { Text = text, Filters = filters ?? SearchFilters.None, Sort = sort, Size = 100 }).Hits.Select(hit => hit.Title);

    public static int Total(this ISearchIndex index, string text) => index.Search(new SearchQuery { Text = text }).Total;
}
