using System.Globalization;
using WicNews.Cms.Indexes;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>The site's search index, as administrators see it in the backoffice. Named as Umbraco names the index of what readers find.</summary>
public sealed class SiteIndex(ISearchIndex index, SearchIndexStatus status, SearchMaintenance maintenance) : IManagedIndex
{
    // The name and the key, besides those of FieldsOf.
    private const int OwnFields = 2;

    private static readonly IReadOnlyList<(string Name, Func<SearchDocument, IEnumerable<string?>> Values)> FieldsOf =
    [
        ("culture", document => [document.Culture]),
        ("kind", document => [document.Kind]),
        ("url", document => [document.Url]),
        ("date", document => [document.Date?.ToString("O", CultureInfo.InvariantCulture)]),
        ("changed", document => [document.Changed?.ToString("O", CultureInfo.InvariantCulture)]),
        ("year", document => [document.Year?.ToString(CultureInfo.InvariantCulture)]),
        ("standfirst", document => [document.Standfirst]),
        ("byline", document => [document.Byline]),
        ("names", document => document.Names),
        ("captions", document => document.Captions),
        ("body", document => [document.Body]),
        ("topics", document => Keys(document.Topics)),
        ("people", document => Keys(document.People)),
        ("organisations", document => Keys(document.Organisations)),
        ("series", document => [document.Series?.ToString()]),
        ("picture", document => [document.Picture?.ToString()]),
        ("morePictures", document => Keys(document.MorePictures)),
    ];

    public string Name => "ExternalIndex";

    public IndexHealth Health => status.Phase switch
    {
        IndexPhase.Building => new IndexHealth(IndexHealthState.Rebuilding, status.State),
        IndexPhase.Current => new IndexHealth(IndexHealthState.Healthy, "It holds all that is published."),
        _ => new IndexHealth(IndexHealthState.Unhealthy, status.State),
    };

    public int DocumentCount => index.DocumentCount;

    public int FieldCount => FieldsOf.Count + OwnFields;

    public IReadOnlyDictionary<string, object?> Properties => new Dictionary<string, object?>
    {
        ["Change last taken in"] = index.Sequence,
        ["Stories, people, organisations, topics and series"] = index.Owners().Count,
    };

    public bool StartRebuild()
    {
        if (status.Phase == IndexPhase.Building)
            return false;
        maintenance.RequestRebuild();
        return true;
    }

    public IndexAnswer Find(string text, int skip, int take)
    {
        if (take == 0)
            return new IndexAnswer(Page(text, 1).Total, []);
        var (hits, first) = (new List<SearchHit>(), skip / SearchLimits.PageSize);
        var result = Page(text, first + 1);
        hits.AddRange(result.Hits);
        for (var page = first + 1; page <= (skip + take - 1) / SearchLimits.PageSize && page * SearchLimits.PageSize < result.Total; page++)
            hits.AddRange(Page(text, page + 1).Hits);
        return new IndexAnswer(result.Total, [.. hits.Skip(skip - (first * SearchLimits.PageSize)).Take(take).Select(Describe).OfType<IndexedDocument>()]);
    }

    private SearchResult Page(string text, int page) => index.Search(new SearchQuery { Text = text, Page = page, Size = SearchLimits.PageSize });

    // Null when it has gone since it was found.
    private IndexedDocument? Describe(SearchHit hit) =>
        index.Read(hit.Owner).FirstOrDefault(document => document.Key == hit.Key && document.Culture == hit.Culture) is { } document
            ? new IndexedDocument(
                $"{document.Key}|{document.Culture}", document.Key, document.Kind == SearchKinds.Picture, document.Title, hit.Score, Fields(document))
            : null;

    private static KeyValuePair<string, IReadOnlyList<string>>[] Fields(SearchDocument document) =>
    [
        .. FieldsOf.Select(field => KeyValuePair.Create<string, IReadOnlyList<string>>(
            field.Name, [.. field.Values(document).OfType<string>().Where(value => value.Length > 0)])).Where(field => field.Value.Count > 0),
    ];

    private static IEnumerable<string> Keys(IEnumerable<Guid> keys) => keys.Select(key => key.ToString());
}
