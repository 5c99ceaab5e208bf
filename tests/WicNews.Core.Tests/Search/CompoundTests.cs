using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

/// <summary>Two words with a hyphen are also one word, as some write them.</summary>
public sealed class CompoundTests
{
    private readonly SegmentIndex _index = Some.Index(
        Some.Story("Free Wi-Fi on the boats"), Some.Story("Free wifi on the boats"), Some.Story("Wi without Fi"), Some.Story("A state-of-the-art hall"),
        Some.Story("COVID-19 and the network"), Some.Story("The years 2023-2025"));

    [TestCase("wifi", 2)]
    [TestCase("Wi-Fi", 2)]
    [TestCase("WI\u2011FI", 2)]
    [TestCase("\"Wi-Fi\"", 1)]
    [TestCase("\"wi-fi on the boats\"", 1)]
    [TestCase("wi-fi boats", 2)]
    [TestCase("-wi-fi free", 0)]
    [TestCase("covid19", 1)]
    [TestCase("covid-19", 1)]
    [TestCase("state-of-the-art", 1)]
    [TestCase("stateof", 0)]
    [TestCase("20232025", 0)]
    [TestCase("headline:wi-fi", 2)]
    public void EitherSpellingFindsTheOther(string text, int expected) => Assert.That(_index.Total(text), Is.EqualTo(expected));

    [Test]
    public void BothAreMarkedWhole()
    {
        var highlights = _index.Search(new SearchQuery { Text = "wifi", WantsHighlights = true }).Hits.Select(hit => hit.Highlights[0].Html);

        Assert.That(highlights, Is.EquivalentTo(new[] { "Free <mark>Wi-Fi</mark> on the boats", "Free <mark>wifi</mark> on the boats" }));
    }
}
