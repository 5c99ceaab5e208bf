using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

/// <summary>A query has so many words and filters. What is one too many is named, and makes nothing else wrong.</summary>
public sealed class QueryLengthTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, SearchLimits.Terms + 8).Select(number => $"w{number}x")];
    private static readonly string Body = string.Join(' ', Words);

    private static readonly SegmentIndex Index = Some.Index(
        Some.Story("Meant", Body) with { Year = 2023 },
        Some.Story("Of another year", Body) with { Year = 2022 },
        Some.Story("Excluded", Body + " secret") with { Year = 2023 },
        Some.Story("Of another world", Body + " world") with { Year = 2021 },
        Some.Person("WIC", "World Internet Conference"),
        Some.Story("长句", "世界互联网大会在乌镇举行，数字经济与人工智能治理是今年的主题之一", "zh-CN") with { Year = 2023 });

    [Test]
    public void FiltersAndExclusionsAreReadHoweverManyWordsStandBefore()
    {
        var result = Index.Search(new SearchQuery { Text = $"{Body} year:2023 -secret" });

        Assert.That(result.Hits.Select(hit => hit.Title), Is.EqualTo(new[] { "Meant" }));
        Assert.That(result.LeftOut, Is.EqualTo(Words[SearchLimits.Terms..]));
    }

    [Test]
    public void OfALongRunTheBeginningIsSought()
    {
        var run = "世界互联网大会" + string.Concat(Enumerable.Repeat("在乌镇举行", 8));

        var result = Index.Search(new SearchQuery { Text = $"{run} year:1999" });

        Assert.That(result.LeftOut, Is.EqualTo(new[] { run }));
        Assert.That(result.Total, Is.Zero);
    }

    [Test]
    public void AnotherNameThatThereIsNoRoomForIsNotSoughtInPart()
    {
        var typed = string.Join(' ', Words[..(SearchLimits.Terms - 2)]);

        var result = Index.Search(new SearchQuery { Text = $"{typed} WIC" });

        Assert.That(result.Hits.Select(hit => hit.Title), Is.Empty);
        Assert.That(result.Expansions, Is.Empty);
        Assert.That(Index.Search(new SearchQuery { Text = "WIC" }).Expansions.Single().AlsoKnownAs, Is.EqualTo(new[] { "World Internet Conference" }));
    }

    [Test]
    public void WhatWasTypedHasRoomBeforeOtherNames()
    {
        var result = Index.Search(new SearchQuery { Text = $"WIC {string.Join(' ', Words[..(SearchLimits.Terms - 1)])} secret" });

        Assert.That(result.LeftOut, Is.EqualTo(new[] { "secret" }));
        Assert.That(result.Expansions, Is.Empty);
    }

    [Test]
    public void AFilterTooManyIsNamed()
    {
        var filters = string.Join(' ', Enumerable.Repeat("lang:en", SearchLimits.Fields));

        Assert.That(Index.Search(new SearchQuery { Text = $"{filters} w1x" }).LeftOut, Is.Empty);
        Assert.That(Index.Search(new SearchQuery { Text = $"{filters} -type:person w1x" }).LeftOut, Is.EqualTo(new[] { "-type:person" }));
    }
}
