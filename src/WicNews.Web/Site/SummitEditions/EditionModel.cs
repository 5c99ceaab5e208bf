using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.SummitEditions;

/// <summary>One year of the summit with all its coverage.</summary>
public sealed record EditionModel(
    SummitEdition Edition,
    IReadOnlyList<(StoryKind Kind, StoryList Stories)> ByKind,
    int Total,
    IReadOnlyList<Count> People,
    IReadOnlyList<Count> Topics,
    IReadOnlyList<Count> Organisations,
    IReadOnlyList<Picture> Gallery,
    IReadOnlyList<StoryCard> MostRead,
    SummitEdition? Earlier,
    SummitEdition? Later)
{
    private const int MostOfAKind = 30;

    public static EditionModel Build(PageContext page, SummitEdition edition)
    {
        var filters = new SearchFilters { Years = [edition.Year] };
        page.Show(edition.Key);
        if (edition.HeroPicture is { } hero)
            page.Show(hero.MediaKey);
        var spread = page.Spread(filters, SearchFacet.Person, SearchFacet.Topic, SearchFacet.Organisation);
        var byKind = Enum.GetValues<StoryKind>()
            .Select(kind => (kind, page.Stories(filters with { Kinds = [kind.Alias()] }, MostOfAKind)))
            .Where(found => found.Item2.Total > 0)
            .ToArray();
        // A story that is moved to another edition says no more which it was in, and is counted here though it has no card.
        page.ShowsLatest |= byKind.Any(found => found.Item2.Total > found.Item2.Cards.Count);
        var editions = page.Editions();
        return new EditionModel(
            edition,
            byKind,
            byKind.Sum(found => found.Item2.Total),
            page.Frequent(spread, SearchFacet.Person, 12),
            page.Frequent(spread, SearchFacet.Topic, 12),
            page.Frequent(spread, SearchFacet.Organisation, 12),
            PicturesOf(page, byKind),
            page.MostRead(6, edition.Key),
            editions.FirstOrDefault(other => other.Year < edition.Year),
            editions.LastOrDefault(other => other.Year > edition.Year));
    }

    private static Picture[] PicturesOf(PageContext page, IEnumerable<(StoryKind Kind, StoryList Stories)> byKind) => byKind
        .Where(found => found.Kind == StoryKind.PhotoStory)
        .SelectMany(found => found.Stories.Cards.Take(3))
        .Select(card => page.Find<PhotoStory>(card.Key))
        .OfType<PhotoStory>()
        .SelectMany(story => story.Pictures)
        .DistinctBy(picture => picture.MediaKey)
        .Take(12)
        .ToArray();
}
