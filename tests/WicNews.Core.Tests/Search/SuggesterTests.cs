using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

public sealed class SuggesterTests
{
    private static readonly SegmentIndex Index = Some.Index(
        Some.Person("Eddie Wu", "Wu Yongming", "吴泳铭"),
        Some.Story("Wuzhen opens its doors"),
        Some.Story("A day in Wuzhen"),
        Some.Story("世界互联网大会乌镇峰会开幕", culture: "zh-CN"));

    [TestCase("wu", new[] { "Eddie Wu", "A day in Wuzhen", "Wuzhen opens its doors" })]
    [TestCase("Wuzhen o", new[] { "Wuzhen opens its doors" })]
    [TestCase("yong", new[] { "Eddie Wu" })]
    [TestCase("吴泳", new[] { "Eddie Wu" })]
    [TestCase("吳泳", new[] { "Eddie Wu" })]
    [TestCase("乌镇", new[] { "世界互联网大会乌镇峰会开幕" })]
    [TestCase("zhen", new string[0])]
    [TestCase("", new string[0])]
    public void CompletesFromTheStartOfAnyWord(string typed, string[] expected) =>
        Assert.That(Index.Suggest(new SuggestQuery(typed)).Select(suggestion => suggestion.Text), Is.EquivalentTo(expected));

    [Test]
    public void PeopleComeBeforeHeadlines() => Assert.That(Index.Suggest(new SuggestQuery("wu"))[0].Text, Is.EqualTo("Eddie Wu"));
}
