using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

public sealed class QueryLanguageTests
{
    private static readonly SegmentIndex Index = Some.Index(
        Some.Story("Digital economy grows", "The digital economy grows in Wuzhen. COVID-19 slowed it; 5G and Web3.0 did not.") with { Year = 2021 },
        Some.Story("Bridging the divide", "Governance of the digital divide, said Café owners. China's well-being. 1,600 participants.") with { Year = 2023 },
        Some.Story("AI+ for good", "AI+ plans were presented. The economy, digital at last, was mentioned.\nA new paragraph.") with { Kind = SearchKinds.Interview, Year = 2024, Byline = "By Ma Qing", Captions = ["A robot waves. [Photo/VCG]"] },
        Some.Story("数字经济发展", "世界互联网大会在乌镇举行，5G网络覆盖。数字鸿沟与经济", "zh-CN") with { Captions = ["第10届世界互联网大会，2030年实现14亿人上网"], Byline = "governing" },
        Some.Story("Governing the net", "The governance of it.") with { Byline = "By Wu" });

    [TestCase("digital", 3)]
    [TestCase("DIGITAL economy", 2)]
    [TestCase("\"digital economy\"", 1)]
    [TestCase("\"last new\"", 0, Description = "a phrase does not cross paragraphs")]
    [TestCase("\"grows the\"", 0, Description = "a phrase does not cross fields")]
    [TestCase("digital -economy", 1)]
    [TestCase("divide OR plans", 2)]
    [TestCase("digital divide OR plans", 2)]
    [TestCase("govern*", 3)]
    [TestCase("governance", 2)]
    [TestCase("governing", 3)]
    [TestCase("cafe", 1)]
    [TestCase("china", 1)]
    [TestCase("well-being", 1)]
    [TestCase("1600", 1)]
    [TestCase("covid-19", 1)]
    [TestCase("Web3.0", 1)]
    [TestCase("AI+", 1)]
    [TestCase("ai", 1)]
    [TestCase("5G", 2)]
    [TestCase("5G网络", 1)]
    [TestCase("网络", 1)]
    [TestCase("数字经济", 1)]
    [TestCase("数字", 1)]
    [TestCase("數字經濟", 1, Description = "traditional characters find simplified text")]
    [TestCase("網", 1)]
    [TestCase("烏鎮舉行", 1)]
    [TestCase("大會堂", 0)]
    [TestCase("镇", 1)]
    [TestCase("字经", 1)]
    [TestCase("沟与经济", 1)]
    [TestCase("鸿沟 乌镇", 1)]
    [TestCase("互联大会", 0)]
    [TestCase("headline:digital", 1)]
    [TestCase("headline:divide", 1)]
    [TestCase("headline:econ*", 1)]
    [TestCase("byline:\"Ma Qing\"", 1)]
    [TestCase("caption:robot", 1)]
    [TestCase("headline:robot", 0)]
    [TestCase("year:2023", 1)]
    [TestCase("year：2023", 1, Description = "a Chinese keyboard's colon")]
    [TestCase("鸿沟：乌镇", 1, Description = "elsewhere that colon parts words")]
    [TestCase("digital year:2022..2024", 2)]
    [TestCase("type:interview", 1)]
    [TestCase("2023", 1, Description = "a year means its coverage, though no text says it")]
    [TestCase("divide 2023", 1)]
    [TestCase("divide 2024", 0)]
    [TestCase("2023年divide", 1)]
    [TestCase("2021年", 1)]
    [TestCase("1999", 0)]
    [TestCase("digital -2023", 3, Description = "what is excluded is a word")]
    [TestCase("type:interviews", 1)]
    [TestCase("type:专访", 1)]
    [TestCase("type:\"photo story\"", 0)]
    [TestCase("type:story", 4)]
    [TestCase("lang:zh", 1)]
    [TestCase("type:nonsense", 0)]
    [TestCase("nonsense:digital", 0)]
    [TestCase("what about the digital divide", 1)]
    [TestCase("the", 4)]
    [TestCase("", 5)]
    [TestCase(" ", 5)]
    [TestCase("-digital", 2)]
    [TestCase("第10届", 1, Description = "the text goes on in Chinese, and has 届 in a pair only")]
    [TestCase("第10届世界", 1)]
    [TestCase("2030年", 1)]
    [TestCase("\"2030年\"", 1)]
    [TestCase("caption:2030年", 1)]
    [TestCase("headline:2030年", 0)]
    [TestCase("14亿", 1)]
    [TestCase("5G网", 1)]
    [TestCase("5G镇", 0)]
    [TestCase("10世", 0, Description = "世 does not stand right behind 10")]
    [TestCase("headline:govern*", 1)]
    [TestCase("headline:governi*", 1)]
    [TestCase("headline:governa*", 0, Description = "of the word's other form, which begins otherwise")]
    [TestCase("byline:governi*", 1)]
    [TestCase("???", 0, Description = "what holds no word is not everything")]
    [TestCase("😀", 0)]
    [TestCase("\"\"", 0)]
    [TestCase("+", 0)]
    [TestCase("*", 0)]
    [TestCase("。。", 0)]
    [TestCase("??? divide", 1)]
    public void FindsWhatWasMeant(string text, int expected) => Assert.That(Index.Total(text), Is.EqualTo(expected));

    [Test]
    public void ACaptionIsFoundHoweverManyStandBefore()
    {
        var story = Some.Story("Album", "Only the body has sedge.") with { Captions = [.. Enumerable.Repeat("A robot waves to visitors in the hall", 400), "Quillwort lanterns"] };
        var index = Some.Index(story);

        Assert.That(index.Total("caption:quillwort"), Is.EqualTo(1));
        Assert.That(index.Total("caption:\"quillwort lanterns\""), Is.EqualTo(1));
        Assert.That(index.Total("caption:quillw*"), Is.EqualTo(1));
        Assert.That(index.Total("headline:quillwort OR standfirst:quillwort OR caption:sedge"), Is.Zero);
    }

    [Test]
    public void AYearMeantExactlyIsAWord() => Assert.That(Index.Search(new SearchQuery { Text = "2023", Expands = false }).Total, Is.Zero);

    [Test]
    public void AHeadlineCountsForMoreThanABody() => Assert.That(Index.Titles("divide").First(), Is.EqualTo("Bridging the divide"));

    [Test]
    public void AMisspeltWordIsCorrectedButNotSilently()
    {
        var result = Index.Search(new SearchQuery { Text = "goverance divide" });

        Assert.That(result.Total, Is.Zero);
        Assert.That(result.Correction, Is.EqualTo(new Correction("governance divide", 1)));
    }
}
