using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

public sealed class NameExpansionTests
{
    private static readonly SearchDocument Wu = Some.Person("Eddie Wu", "Wu Yongming", "吴泳铭");

    private static readonly SegmentIndex Index = Some.Index(
        Wu,
        Some.Story("Alibaba's chief spoke", "Eddie Wu spoke about clouds."),
        Some.Story("Cloud outlook", "Wu Yongming sees growth."),
        Some.Story("云计算", "吴泳铭在乌镇发言。", "zh-CN"),
        Some.Story("Another Eddie", "Eddie met a Wu of another family, Ms Wu Li."));

    [TestCase("Eddie Wu")]
    [TestCase("wu yongming")]
    [TestCase("吴泳铭")]
    [TestCase("吳泳銘")]
    public void APersonIsFoundUnderEveryName(string name)
    {
        var result = Index.Search(new SearchQuery { Text = name });

        Assert.That(result.Hits.Select(hit => hit.Title), Is.SupersetOf(new[] { "Alibaba's chief spoke", "Cloud outlook", "云计算", "Eddie Wu" }));
        Assert.That(result.Hits[0].Key, Is.EqualTo(Wu.Key), "the person's own page comes first");
        Assert.That(result.Expansions.Single().AlsoKnownAs, Has.Exactly(2).Items);
    }

    [TestCase("\"Eddie Wu\"")]
    [TestCase("\"Wu Yongming\"")]
    public void QuotesMeanJustThat(string name)
    {
        var result = Index.Search(new SearchQuery { Text = name });

        Assert.That(result.Expansions, Is.Empty);
        Assert.That(result.Hits.Select(hit => hit.Title), Does.Not.Contain("云计算"));
    }

    [Test]
    public void ExpansionCanBeTurnedOff() => Assert.That(Index.Search(new SearchQuery { Text = "Wu Yongming", Expands = false }).Total, Is.EqualTo(2));

    [Test]
    public void ANameIsExpandedAmongOtherWords() => Assert.That(Index.Titles("Eddie Wu growth"), Is.EqualTo(new[] { "Cloud outlook" }));

    [Test]
    public void ARenamedRecordIsKnownByItsNewName()
    {
        var index = Some.Index(Wu);

        index.Apply([new DocumentChange(Wu.Owner, [Wu with { Names = ["E. Wu"] }])], 2);

        Assert.That(index.Search(new SearchQuery { Text = "Eddie Wu" }).Expansions.Single().AlsoKnownAs, Is.EqualTo(new[] { "E. Wu" }));
    }
}
