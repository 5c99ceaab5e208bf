using WicNews.Core.Content;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Says what a change touches besides the changed thing itself: what lies below it, where address or year moved with it; the stories
/// that carry an authority record's names; the stories that show a picture.
/// </summary>
internal sealed class AffectedOwners(ISearchIndex index, PublishedTree tree, ContentPaths paths)
{
    /// <param name="key">What changed.</param>
    /// <param name="now">Its documents as they are now.</param>
    public IEnumerable<Guid> Of(Guid key, IReadOnlyList<SearchDocument> now)
    {
        var before = index.Read(key);
        var hasMoved = YearOf(before) != YearOf(now);
        var below = tree.Below(key).Where(descendant => hasMoved || !IsWhereItWas(descendant));
        return below.Concat(HasOtherNames(before, now) ? CarriersOf(key) : []).Concat(ShowersOf(key)).Distinct();
    }

    /// <summary>Whether the index has the document in just those languages and at those addresses that readers reach it by.</summary>
    private bool IsWhereItWas(Guid key)
    {
        var known = index.Read(key).Where(document => document.Key == key).Select(document => (document.Culture, document.Url)).ToHashSet();
        return known.SetEquals(Cultures.All.Where(culture => paths.IsReachable(key, culture))
            .Select(culture => (culture, Url: paths.PathOf(key, culture))).Where(place => place.Url is not null)
            .Select(place => (place.culture, SiteAddress.Of(place.Url!, place.culture))));
    }

    private static int? YearOf(IReadOnlyList<SearchDocument> documents) =>
        documents.FirstOrDefault(document => document.Kind == SearchKinds.SummitEdition)?.Year;

    private static bool HasOtherNames(IReadOnlyList<SearchDocument> before, IReadOnlyList<SearchDocument> now) =>
        !NamesOf(before).SetEquals(NamesOf(now));

    private static HashSet<string> NamesOf(IReadOnlyList<SearchDocument> documents) =>
        [.. documents.Where(document => SearchKinds.Authorities.Contains(document.Kind)).SelectMany(document => document.Names.Prepend(document.Title))];

    private IEnumerable<Guid> CarriersOf(Guid key) => Find(new SearchFilters { People = [key] })
        .Concat(Find(new SearchFilters { Organisations = [key] }))
        .Concat(Find(new SearchFilters { Topics = [key] }))
        .Concat(Find(new SearchFilters { Series = [key] }));

    private IEnumerable<Guid> Find(SearchFilters filters)
    {
        var query = new SearchQuery { Filters = filters, Size = SearchLimits.PageSize };
        for (var page = 1; index.Search(query with { Page = page }).Hits is { Count: > 0 } hits; page++)
            foreach (var hit in hits)
                yield return hit.Owner;
    }

    private IReadOnlyList<Guid> ShowersOf(Guid media) => index.OwnersOf(media);
}
