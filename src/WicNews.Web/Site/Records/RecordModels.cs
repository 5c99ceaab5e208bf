using WicNews.Core.Archive;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Records;

/// <summary>Gathers what the page of an authority record shows.</summary>
public static class RecordModels
{
    private const int StoriesOnAPage = 20;

    public static RecordModel<T> Build<T>(PageContext page, T record, int number) where T : AuthorityRecord
    {
        page.Show(record.Key);
        // A story that is withdrawn, or filed elsewhere, says no more whom it was about, and is counted here though it stands on another page.
        page.ShowsLatest = true;
        foreach (var shown in ShownBeside(record))
            page.Show(shown);
        var filters = new SearchFilters { About = record.Key };
        var spread = page.Spread(filters, SearchFacet.Year, SearchFacet.Person, SearchFacet.Topic);
        return new RecordModel<T>(
            record,
            page.Stories(filters, StoriesOnAPage, number),
            spread.GetValueOrDefault(SearchFacet.Year, [])
                .Select(value => (Year: int.TryParse(value.Value, out var year) ? year : 0, value.Count))
                .Where(value => value.Year > 0 && value.Count > 0)
                .OrderBy(value => value.Year)
                .ToArray(),
            page.Frequent(spread, SearchFacet.Person, 9).Where(count => count.Item.Key != record.Key).Take(8).ToArray(),
            page.Frequent(spread, SearchFacet.Topic, 9).Where(count => count.Item.Key != record.Key).Take(8).ToArray(),
            record is Topic ? page.Narrower(record.Key) : [])
        {
            IsThereInOtherLanguage = number == 1 || page.StoriesOfOtherLanguage(filters, StoriesOnAPage, number).IsThere,
        };
    }

    private static IEnumerable<Guid> ShownBeside(AuthorityRecord record) => new Guid?[]
    {
        (record as Person)?.Organisation?.Key,
        (record as Person)?.Picture?.MediaKey,
        (record as Organisation)?.Logo?.MediaKey,
        (record as Topic)?.Broader?.Key,
    }.OfType<Guid>();
}
