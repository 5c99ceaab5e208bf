using WicNews.Core.Search;
using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Tests.Search;

/// <summary>Each variant is read by the analyser of its language, both read mixed text, and a query is asked of both unless one is chosen.</summary>
public sealed class AnalyserTests
{
    private static readonly SegmentIndex Index = Some.Index(
        Some.Story("Robots learn", "The robots of 宇树科技 met AI+ in Wuzhen."),
        Some.Story("机器人学习", "宇树科技的 Robots 与 AI+ 在乌镇相遇。", "zh-CN"),
        Some.Story("機器人學習", "宇樹科技的 Robot 在烏鎮。", "zh-TW"));

    [TestCase("en-US", "robots", "robot")]
    [TestCase("zh-CN", "robots", "robots")]
    [TestCase("zh-TW", "robots", "robots")]
    [TestCase("fr-FR", "governance", "govern")]
    public void WordsHaveStemsInEnglish(string culture, string form, string stem) => Assert.That(Analyser.For(culture).StemOf(form), Is.EqualTo(stem));

    [TestCase("robot", new[] { "Robots learn", "機器人學習" })]
    [TestCase("robots", new[] { "Robots learn", "机器人学习" })]
    [TestCase("宇树科技", new[] { "Robots learn", "机器人学习", "機器人學習" })]
    [TestCase("AI+", new[] { "Robots learn", "机器人学习" })]
    [TestCase("robot* lang:zh", new[] { "机器人学习" })]
    public void MixedTextIsFoundInBoth(string text, string[] expected) => Assert.That(Index.Titles(text), Is.EquivalentTo(expected));

    [Test]
    public void ASegmentIsOfOneLanguage() => Assert.That(Index.State.Segments.Select(live => (live.Segment.Analyser.Culture, live.LiveCount)), Is.EquivalentTo(new[] { ("en-US", 1), ("zh-CN", 2) }));

    [Test]
    public void OneLanguageIsAskedWhenItIsChosen() => Assert.That(
        Index.Titles("robots", new SearchFilters { Languages = ["zh-CN"] }), Is.EqualTo(new[] { "机器人学习" }));

    [Test]
    public void HitsOfTheOtherLanguageAreCountedAllTheSame()
    {
        var result = Index.Search(new SearchQuery { Text = "robots", Filters = new SearchFilters { Languages = ["zh-CN"] }, Facets = [SearchFacet.Language] });

        Assert.That(result.Facets[SearchFacet.Language].Select(value => (value.Value, value.Count)), Is.EquivalentTo(new[] { ("en-US", 1), ("zh-CN", 1) }));
    }

    [Test]
    public void AHitIsMarkedAsItsLanguageIsRead()
    {
        var highlights = Index.Search(new SearchQuery { Text = "robots", WantsHighlights = true }).Hits.SelectMany(hit => hit.Highlights).Select(highlight => highlight.Html);

        Assert.That(highlights, Is.EquivalentTo(new[] { "<mark>Robots</mark> learn", "The <mark>robots</mark> of 宇树科技 met AI+ in Wuzhen.", "宇树科技的 <mark>Robots</mark> 与 AI+ 在乌镇相遇。" }));
    }
}
