using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Core.Summits;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Makes of anything published its documents in every language. What readers cannot reach (drafts, embargoed, trashed, below
/// something unpublished) has none: the published models do not give it out.
/// </summary>
internal sealed class ItemMapper(NewsReader news)
{
    public IReadOnlyList<SearchDocument> Map(Guid key) =>
        [.. Cultures.All.Select(culture => news.Find(key, culture)).OfType<NewsItem>().SelectMany(Map)];

    private IEnumerable<SearchDocument> Map(NewsItem item)
    {
        if (item.Path is not { } route)
            return [];
        var url = SiteAddress.Of(route, item.Culture);
        return item switch
        {
            Story story => StoryMapper.Map(story, url, NamesOf),
            SummitEdition edition => [MapEdition(edition, url)],
            AuthorityRecord record => [MapRecord(record, url)],
            _ => [],
        };
    }

    private SearchDocument MapEdition(SummitEdition edition, string url) => Start(edition, SearchKinds.SummitEdition, url) with
    {
        Title = edition.Theme is { Length: > 0 } theme ? $"{edition.Year}: {theme}" : edition.Title,
        Names = [.. Cultures.All.Select(culture => news.Find(edition.Key, culture)).OfType<SummitEdition>().Select(other => other.Title).Distinct()],
        Date = edition.Start is { } start ? WuzhenTime.FromEditor(start.ToDateTime(TimeOnly.MinValue)) : null,
        Year = edition.Year,
        Picture = edition.HeroPicture?.MediaKey,
        Until = edition.HeroPicture?.RightsEnd,
        Body = PlainText.Join(PlainText.Of(edition.Introduction), edition.Place, PlainText.Join(edition.Figures.Select(figure => $"{figure.Value} {figure.Label}"))),
    };

    private SearchDocument MapRecord(AuthorityRecord record, string url) => Start(record, KindOf(record), url) with
    {
        Names = [.. NamesOf(record.Key).Where(name => name != record.Title).Distinct()],
        Standfirst = record is Person { Role: { } role } ? role : "",
        Picture = PictureOf(record)?.MediaKey,
        Until = PictureOf(record)?.RightsEnd,
        Body = PlainText.Join(PlainText.Of(record.Description), CountryOf(record), (record as Person)?.Organisation?.Name),
    };

    private static SearchDocument Start(NewsItem item, string kind, string url) => new()
    {
        Key = item.Key, Owner = item.Key, Culture = item.Culture, Kind = kind, Title = item.Title, Url = url,
    };

    private static string KindOf(AuthorityRecord record) => record switch
    {
        Person => SearchKinds.Person,
        Organisation => SearchKinds.Organisation,
        Topic => SearchKinds.Topic,
        Series => SearchKinds.Series,
        _ => throw new NotSupportedException($"Search does not know records of type {record.GetType().Name}."),
    };

    private static Picture? PictureOf(AuthorityRecord record) => record switch
    {
        Person person => person.Picture,
        Organisation organisation => organisation.Logo,
        _ => null,
    };

    private static string? CountryOf(AuthorityRecord record) => record switch
    {
        Person person => person.Country,
        Organisation organisation => organisation.Country,
        _ => null,
    };

    private IEnumerable<string> NamesOf(Reference reference) => NamesOf(reference.Key).Prepend(reference.Name);

    /// <summary>A record's name in every language and its aliases, by which it and stories that it is attached to are to be found.</summary>
    private IEnumerable<string> NamesOf(Guid key) => Cultures.All
        .Select(culture => news.Find(key, culture)).OfType<AuthorityRecord>()
        .SelectMany(record => record.Aliases.Prepend(record.Title));
}
