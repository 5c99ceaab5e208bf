using WicNews.Cms.ManagementApi.Content;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class ContentInputTests
{
    [TestCase("", "$.variants[0].name")]
    [TestCase("   ", "$.variants[0].name")]
    [TestCase("bell\a", "$.variants[0].name")]
    [TestCase("\uffff", "$.variants[0].name")]
    public void ABadNameIsNamedByItsPath(string name, string path)
    {
        var problem = ContentInput.Check([], [new VariantRequestModel(name, "en-US")]);

        Assert.That(problem?.Errors?.Keys, Is.EqualTo((string[])[path]));
    }

    [Test]
    public void ANameOfTwoHundredAndFiftySixCharactersIsTooLong() =>
        Assert.That(ContentInput.Check([], [new VariantRequestModel(new string('x', 256))])?.Status, Is.EqualTo(400));

    [TestCase("Wuzhen / Tongxiang")]
    [TestCase("\"Digital\" & 'AI'")]
    [TestCase("乌镇峰会 🚣")]
    public void SlashesQuotesEmojiAndHanAreFineInAName(string name) =>
        Assert.That(ContentInput.Check([], [new VariantRequestModel(name, "en-US")]), Is.Null);

    [Test]
    public void TheSameVariantTwiceIsRefused() =>
        Assert.That(
            ContentInput.Check([], [new VariantRequestModel("a", "en-US"), new VariantRequestModel("b", "EN-us")])?.Errors?.Keys,
            Is.EqualTo((string[])["$.variants[1].culture"]));

    [Test]
    public void TheSameValueTwiceIsRefused() =>
        Assert.That(
            ContentInput.Check([new ValueModel("headline", "en-US"), new ValueModel("headline", "en-US")], [])?.Errors?.Keys,
            Is.EqualTo((string[])["$.values[1].alias"]));
}
