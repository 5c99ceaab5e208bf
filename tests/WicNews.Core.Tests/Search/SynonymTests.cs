using WicNews.Core.Search;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Tests.Search;

/// <summary>A search for one word of a group is a search for all of them, and says so.</summary>
public sealed class SynonymTests
{
    private readonly SegmentIndex _index = Some.Index(
        Some.Story("Closing the digital divide"), Some.Story("A gap, and digital"), Some.Story("Narrowing the digital gap"), Some.Story("弥合数字鸿沟", culture: "zh-CN"));

    [SetUp]
    public void Write() => _index.Use(new SynonymGroups(["# a remark, not a group", "digital divide, Digital Gap，数字鸿沟", "alone", ""]));

    [TestCase("digital gap")]
    [TestCase("DIGITAL DIVIDE")]
    [TestCase("数字鸿沟")]
    public void EachFindsTheOthers(string text) => Assert.That(
        _index.Titles(text).Except(["A gap, and digital"]), Is.EquivalentTo(new[] { "Closing the digital divide", "Narrowing the digital gap", "弥合数字鸿沟" }));

    [Test]
    public void TheAnswerSaysWhichWereSearched() => Assert.That(
        _index.Search(new SearchQuery { Text = "digital divide" }).Expansions.Single().AlsoKnownAs, Is.EqualTo(new[] { "Digital Gap", "数字鸿沟" }));

    [Test]
    public void WhoMeansTheWordsAsTypedGetsThem() => Assert.That(
        _index.Search(new SearchQuery { Text = "digital divide", Expands = false }).Total, Is.EqualTo(1));

    [Test]
    public void SomethingInQuotesIsMeantAsItStands() => Assert.That(_index.Titles("\"digital divide\"").Count(), Is.EqualTo(1));

    [Test]
    public void ARebuiltIndexKeepsThem()
    {
        _index.Rebuild(_index.Owners().SelectMany(_index.Read).ToList(), 2);

        Assert.That(_index.Total("数字鸿沟"), Is.EqualTo(3));
    }

    [Test]
    public void AGroupHasNoMoreThanSoMany()
    {
        var groups = new SynonymGroups([string.Join(',', Enumerable.Range(0, 1_000).Select(number => $"word{number}")), "word0, another", "word0, a third"]);

        Assert.That(groups.OthersOf("word0"), Has.Count.EqualTo(SynonymGroups.MostInGroup));
        Assert.That(groups.OthersOf("word500"), Is.Empty);
    }
}
