using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

public sealed class AuthorityDirectoryTests
{
    private static readonly SearchDocument Ren = Some.Person("Ren Xianliang");
    private static readonly SearchDocument Namesake = Some.Person("Another") with { Url = "/people/another/" };

    private static readonly SegmentIndex Index = Some.Index(
        Ren,
        Ren with { Culture = "zh-CN", Title = "任贤良", Url = "/zh/人物/任贤良/" },
        Namesake,
        Namesake with { Culture = "zh-CN", Url = "/zh/人物/ren-xianliang/" });

    [TestCase("ren-xianliang")]
    [TestCase("Ren-Xianliang")]
    [TestCase("任贤良")]
    public void ARecordIsKnownByItsSlugInEveryLanguage(string slug) =>
        Assert.That(Index.Authorities.Find(SearchKinds.Person, slug)?.Key, Is.EqualTo(Ren.Key));

    [Test]
    public void OneSlugIsWrittenInAddressesOfEveryLanguage() =>
        Assert.That(Index.Authorities.Find(Ren.Key)?.Slug, Is.EqualTo("ren-xianliang"));

    [TestCase("person:xian*", true)]
    [TestCase("person:xian", false)]
    [TestCase("person:\"ren xianliang\"", true)]
    [TestCase("person:ren-xianliang", true)]
    [TestCase("person:任", true)]
    [TestCase("person:良", true)]
    [TestCase("person:贤良", true)]
    [TestCase("person:任良", false)]
    public void AFieldFindsRecordsByWordsOfTheirNames(string text, bool isFound)
    {
        var story = Some.Story("He spoke") with { People = [Ren.Key] };
        var index = Some.Index(Ren, Ren with { Culture = "zh-CN", Title = "任贤良", Url = "/zh/人物/任贤良/" }, story);

        Assert.That(index.Titles(text), isFound ? Is.EqualTo(new[] { "He spoke" }) : Is.Empty);
    }
}
