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
    public void ARecordsYearsAreThoseOfItsStoriesInALanguage()
    {
        var (both, chinese) = (Guid.NewGuid(), Guid.NewGuid());
        var index = Some.Index(
            Some.Story() with { Year = 2016, Topics = [Economy.Key], People = [both] },
            Some.Story() with { Year = 2024, Organisations = [both] },
            Some.Story() with { Year = 2014, Kind = SearchKinds.Picture, Topics = [Economy.Key] },
            Some.Story(culture: "zh-CN") with { Year = 2025, Topics = [Economy.Key], Series = chinese },
            Some.Story() with { Year = null, Topics = [Economy.Key] });
        var gone = Some.Story() with { Year = 2019, Topics = [Economy.Key] };
        index.Apply([new DocumentChange(gone.Owner, [gone])], 2);
        Assert.That(index.YearsOfRecords("en-US")[Economy.Key], Is.EqualTo((2016, 2019)));
        index.Apply([new DocumentChange(gone.Owner, [])], 3);

        Assert.That(index.YearsOfRecords("en-US"), Is.EquivalentTo(new Dictionary<Guid, (int, int)> { [Economy.Key] = (2016, 2016), [both] = (2016, 2024) }));
        Assert.That(index.YearsOfRecords("zh-CN"), Is.EquivalentTo(new Dictionary<Guid, (int, int)> { [Economy.Key] = (2025, 2025), [chinese] = (2025, 2025) }));
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
