using WicNews.Core.Search;
using WicNews.Core.Summits;

namespace WicNews.Core.Tests.Search;

public sealed class FacetTests
{
    private static readonly SearchDocument Economy = Some.Story("Digital economy") with { Kind = SearchKinds.Topic, Url = "/topics/digital-economy/", Date = null, Year = null };

    private static readonly SegmentIndex Index = Some.Index(
        Economy,
        Some.Story("One") with { Year = 2023, Topics = [Economy.Key], HasPictures = true },
        Some.Story("Two") with { Year = 2023, Kind = SearchKinds.Interview },
        Some.Story("Three") with { Year = 2024, Topics = [Economy.Key, Guid.NewGuid()] },
        Some.Story("四", culture: "zh-CN") with { Year = 2025, HasVideo = true });

    [Test]
    public void ACountIsNotNarrowedByItsOwnFacet()
    {
        var years = Count(SearchFacet.Year, new SearchFilters { Years = [2023], Kinds = SearchKinds.Stories.ToArray() });

        Assert.That(years.Where(value => value.Count > 0).Select(value => (value.Value, value.Count)), Is.EqualTo(new[] { ("2023", 2), ("2024", 1), ("2025", 1) }));
    }

    [Test]
    public void ACountIsNarrowedByOtherFacets()
    {
        var years = Count(SearchFacet.Year, SearchFilters.None.With(SearchFacet.Topic, Economy.Key));

        Assert.That(years.Where(value => value.Count > 0).Select(value => (value.Value, value.Count)), Is.EqualTo(new[] { ("2023", 1), ("2024", 1) }));
    }

    [Test]
    public void AllTwelveSummitYearsAreShownThoseWithoutAHitToo()
    {
        var years = Count(SearchFacet.Year, SearchFilters.None);

        Assert.That(years.Select(value => value.Value), Is.EqualTo(SummitYears.All.Select(year => $"{year}")));
        Assert.That(years.Count(value => value.Count == 0), Is.EqualTo(9));
    }

    [Test]
    public void ARecordThatIsNotPublishedIsNotShown() =>
        Assert.That(Count(SearchFacet.Topic, SearchFilters.None), Is.EqualTo(new[] { new FacetValue("digital-economy", 2, Economy.Key) }));

    [Test]
    public void RecordsThatAreNotShownTakeNoOthersPlaces()
    {
        var hidden = Enumerable.Range(0, SearchLimits.FacetValues + 10).Select(_ => Guid.NewGuid()).ToArray();
        var index = Some.Index(Economy, Some.Story() with { Topics = [Economy.Key, .. hidden] }, Some.Story() with { Topics = hidden });

        Assert.That(index.Search(new SearchQuery { Facets = [SearchFacet.Topic] }).Facets[SearchFacet.Topic], Is.EqualTo(new[] { new FacetValue("digital-economy", 1, Economy.Key) }));
    }

    [Test]
    public void ValuesOfOneFacetAreJoinedByOr() => Assert.That(Index.Titles("", new SearchFilters { Years = [2024, 2025] }), Is.EquivalentTo(new[] { "Three", "四" }));

    [Test]
    public void AYearThatNothingHasFindsNothing() => Assert.That(Index.Titles("", new SearchFilters { Years = [1999] }), Is.Empty);

    [Test]
    public void PicturesAndVideoAreAskedForOrRuledOut()
    {
        Assert.That(Index.Titles("", new SearchFilters { WithPictures = true }), Is.EqualTo(new[] { "One" }));
        Assert.That(Index.Titles("", new SearchFilters { WithVideo = false, Kinds = [SearchKinds.Article] }), Has.Exactly(2).Items);
    }

    private static IReadOnlyList<FacetValue> Count(SearchFacet facet, SearchFilters filters) =>
        Index.Search(new SearchQuery { Filters = filters, Facets = [facet] }).Facets[facet];
}
