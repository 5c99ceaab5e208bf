using WicNews.Core.Content;

namespace WicNews.Core.Search.Feeding;

/// <summary>
/// Says what a change touches besides the changed thing itself: what lies below it, where address or year moved with it; the stories
/// that are filed under an authority record and carry its names; the people of an organisation, who carry its name too; the stories that
/// show a picture.
/// </summary>
internal sealed class AffectedOwners(ISearchIndex index, ItemMapper mapper, PublishedTree tree, ContentPaths paths, DocumentUses uses)
{
    /// <summary>Documents of a language that are looked at before all below are taken to be where they were.</summary>
    private const int Witnesses = 8;

    /// <param name="key">What changed.</param>
    /// <param name="now">Its documents as they are now.</param>
    public IEnumerable<Guid> Of(Guid key, IReadOnlyList<SearchDocument> now)
    {
        var before = index.Read(key);
        Guid[] below = [.. tree.Below(key)];
        var hasMoved = YearOf(before) != YearOf(now) || Cultures.All.Any(culture => AddressIn(before, key, culture) != AddressIn(now, key, culture) || HaveMoved(below, culture));
        return (hasMoved ? below : [])
            .Concat(OfNames(key, before, now)).Concat(index.OwnersOf(key)).Concat(uses.OfPicture(key)).Except([key]);
    }

    /// <summary>What carries the names of a record, when it has others now or is gone; nothing for anything else.</summary>
    public IEnumerable<Guid> OfNames(Guid key, IReadOnlyList<SearchDocument> now) =>
        index.Authorities.Find(key) is null && !now.Any(document => SearchKinds.Authorities.Contains(document.Kind)) ? [] : OfNames(key, index.Read(key), now);

    private IEnumerable<Guid> OfNames(Guid key, IReadOnlyList<SearchDocument> before, IReadOnlyList<SearchDocument> now) =>
        !HasOtherNames(before, now) ? [] : index.OwnersAbout(key).Concat(IsOrganisation(before) || IsOrganisation(now) ? uses.OfRecord(key) : []);

    /// <summary>
    /// Whether what lies below something that has no address of its own is elsewhere now, as below a front page that is taken down. In
    /// one language all of it moves at once, so that a few documents tell: an archive is not read through because its front page was published.
    /// </summary>
    private bool HaveMoved(Guid[] below, string culture) => below
        .Where(document => paths.IsPublished(document, culture))
        .Select(document => (Before: AddressIn(index.Read(document), document, culture), Now: AddressIn(mapper.Map(document), document, culture)))
        .Where(place => place is not (null, null))
        .Take(Witnesses)
        .Any(place => place.Before != place.Now);

    private static string? AddressIn(IReadOnlyList<SearchDocument> documents, Guid key, string culture) =>
        documents.FirstOrDefault(document => document.Key == key && document.Culture == culture)?.Url;

    private static int? YearOf(IReadOnlyList<SearchDocument> documents) =>
        documents.FirstOrDefault(document => document.Kind == SearchKinds.SummitEdition)?.Year;

    private static bool HasOtherNames(IReadOnlyList<SearchDocument> before, IReadOnlyList<SearchDocument> now) =>
        !NamesOf(before).SetEquals(NamesOf(now));

    private static bool IsOrganisation(IReadOnlyList<SearchDocument> documents) => documents.Any(document => document.Kind == SearchKinds.Organisation);

    private static HashSet<string> NamesOf(IReadOnlyList<SearchDocument> documents) =>
        [.. documents.Where(document => SearchKinds.Authorities.Contains(document.Kind)).SelectMany(document => document.Names.Prepend(document.Title))];
}
