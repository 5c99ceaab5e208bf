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
}
