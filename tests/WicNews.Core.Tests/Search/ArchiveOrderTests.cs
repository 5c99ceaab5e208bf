using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

public sealed class ArchiveOrderTests
{
    private static readonly SegmentIndex Index = MakeIndex();

    [TestCase(SearchSort.Newest, new[] { "2025", "2024", "2023", "undated" })]
    [TestCase(SearchSort.Oldest, new[] { "2023", "2024", "2025", "undated" })]
    [TestCase(SearchSort.Relevance, new[] { "2025", "2024", "2023", "undated" }, Description = "without words there is no relevance")]
    public void ListsInTheOrderAskedFor(SearchSort sort, string[] expected) => Assert.That(Index.Titles("", sort: sort), Is.EqualTo(expected));

    [Test]
    public void PagesFollowOneAnother()
    {
        var pages = Enumerable.Range(1, 5).SelectMany(page => Index.Search(new SearchQuery { Page = page, Size = 1 }).Hits);

        Assert.That(pages.Select(hit => hit.Title), Is.EqualTo(new[] { "2025", "2024", "2023", "undated" }));
    }

    [TestCase(SearchSort.Newest)]
    [TestCase(SearchSort.Oldest)]
    public void AStorysLanguagesFollowOneAnotherOnWhateverPages(SearchSort sort)
    {
        var keys = Enumerable.Range(0, 60).Select(_ => Guid.NewGuid()).ToArray();
        var index = Some.Index([.. keys.SelectMany(key => new[] { Some.Story(key: key), Some.Story(culture: "zh-CN", key: key) })]);
        var pages = Enumerable.Range(1, 25).SelectMany(page => index.Search(new SearchQuery { Page = page, Size = 5, Sort = sort }).Hits);

        Assert.That(pages.Select(hit => (hit.Key, hit.Culture)), Is.Unique.And.Exactly(120).Items);
    }

    [TestCase(false, new[] { "2025", "2024", "2023", "undated" })]
    [TestCase(true, new[] { "2023", "2024", "2025", "undated" })]
    public void AWalkSeesOneStateWhateverIsPublishedMeanwhile(bool isOldestFirst, string[] expected)
    {
        var index = MakeIndex();
        var walk = index.Walk(SearchFilters.None, isOldestFirst);
        foreach (var document in index.Walk(SearchFilters.None).Take(2).ToArray())
            index.Apply([new DocumentChange(document.Owner, [])], 3);

        Assert.That(walk.Select(hit => hit.Title), Is.EqualTo(expected));
        Assert.That(index.Walk(SearchFilters.None).Select(hit => hit.Title), Is.EqualTo(new[] { "2023", "undated" }));
    }

    [Test]
    public void OfEveryRunItIsKnownWhenTheLastWasWritten()
    {
        var changed = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var index = Some.Index(At("2023", 2023, 11, 20) with { Changed = changed }, At("2024", 2024, 11, 20), At("2025", 2025, 11, 7), At("undated", 1, 1, 1) with { Date = null });

        Assert.That(index.LastWritten(SearchFilters.None, 2), Is.EqualTo(new DateTimeOffset?[] { changed, At("2025", 2025, 11, 7).Date }));
        Assert.That(index.LastWritten(SearchFilters.None, 1)[^1], Is.Null);
    }

    [Test]
    public void DaysAreThoseOfWuzhen()
    {
        Assert.That(Index.Titles("", new SearchFilters { From = new DateOnly(2024, 11, 20), To = new DateOnly(2024, 11, 20) }), Is.EqualTo(new[] { "2024" }));
        Assert.That(Index.Titles("", new SearchFilters { To = new DateOnly(2024, 11, 19) }), Is.EqualTo(new[] { "2023" }));
    }

    [Test]
    public void TheSameDayOfAnyYearIsFound() => Assert.That(Index.Titles("", new SearchFilters { OnThisDay = new DateOnly(2000, 11, 20) }), Is.EqualTo(new[] { "2024", "2023" }));

    [Test]
    public void WhatIsExcludedIsLeftOut()
    {
        var newest = Index.Search(new SearchQuery()).Hits[0].Key;

        Assert.That(Index.Titles("", new SearchFilters { Excluded = [newest] }), Does.Not.Contain("2025"));
    }

    private static SegmentIndex MakeIndex()
    {
        var index = Some.Index(At("2023", 2023, 11, 20), At("undated", 1, 1, 1) with { Date = null });
        foreach (var document in new[] { At("2025", 2025, 11, 7), At("2024", 2024, 11, 20) })
            index.Apply([new DocumentChange(document.Owner, [document])], 2);
        return index;
    }

    /// <summary>Half an hour after midnight in Wuzhen, when it is still the day before in universal time.</summary>
    private static SearchDocument At(string title, int year, int month, int day) =>
        Some.Story(title) with { Date = new DateTimeOffset(year, month, day, 0, 30, 0, TimeSpan.FromHours(year > 1 ? 8 : 0)), Year = year };
}
