using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using WicNews.Core.Markdown;

namespace WicNews.Core.Tests.Markdown;

public sealed partial class MarkdownRendererTests
{
    private readonly MarkdownRenderer renderer = new();

    /// <summary>Every example in the page for editors is run: a <c>markdown</c> fence, then what it gives in an <c>html</c> fence.</summary>
    [TestCaseSource(nameof(Examples))]
    public void AnExampleGivesWhatThePageSays(string markdown, string html)
    {
        var settings = new RenderSettings { Embeds = new ExampleEmbeds(), IdPrefix = "" };

        Assert.That(OneLine(renderer.Render(markdown, settings)), Is.EqualTo(OneLine(html)));
    }

    [TestCase("<script>alert(1)</script>", "alert(1)")]
    [TestCase("[x](javascript:alert(1))", "javascript:")]
    [TestCase("![x](https://tracker.example/p.gif)", "<img")]
    [TestCase("<div data-embed=\"quote\" onclick=x>y</div>", "onclick")]
    [TestCase("::: story /2025/unpublished/\n:::", "unpublished")]
    public void WhatIsHostileOrSecretDoesNotAppear(string markdown, string secret) =>
        Assert.That(renderer.Render(markdown, new RenderSettings { Embeds = new ExampleEmbeds() }), Does.Not.Contain(secret));

    [TestCase("One.\n\n![](/media/withheld/a.jpg)\n\nTwo.", "<p>One.</p> <p>Two.</p>")]
    [TestCase("One ![a](/media/withheld/a.jpg) two.", "<p>One  two.</p>")]
    [TestCase("One.\n\n[![](/media/withheld/a.jpg)](/2023/)\n", "<p>One.</p>")]
    [TestCase("One.\n\n::: gallery\n![](/media/withheld/a.jpg)\n\n![](/media/withheld/b.jpg)\n:::\n", "<p>One.</p>")]
    [TestCase("![a](/media/unknown/a.jpg)", "<p><img src=\"/media/unknown/a.jpg\" alt=\"a\" loading=\"lazy\"></p>")]
    public void APictureThatMustNotBeShownLeavesNothingBehind(string markdown, string html) =>
        Assert.That(renderer.Render(markdown, new RenderSettings { Embeds = new ExampleEmbeds() }).ReplaceLineEndings(" ").Replace("  <", " <", StringComparison.Ordinal).Trim(), Is.EqualTo(html));

    [TestCase("甲\n乙", "甲乙")]
    [TestCase("他说：\n“好”", "他说：“好”")]
    [TestCase("**重点**\n下一行", "<strong>重点</strong>下一行")]
    [TestCase("前\n[链接](/2023/)\n后", "前<a href=\"/2023/\">链接</a>后")]
    [TestCase("第一……\n第二", "第一……第二")]
    [TestCase("中文\nEnglish", "中文\nEnglish")]
    [TestCase("“Yes”\n“No”", "“Yes”\n“No”")]
    public void ALineBreakInTheSourceIsNoBlankBetweenChineseCharacters(string markdown, string html) =>
        Assert.That(renderer.Render(markdown), Does.Contain($"<p>{html}</p>"));

    [TestCase("#a1b2c3", true)]
    [TestCase("red;evil", false)]
    public void AColourIsNamedOnlyWhereItIsOne(string colour, bool isNamed) =>
        Assert.That(renderer.Render($"<img src=\"/media/a.jpg\" data-colour=\"{colour}\">").Contains("data-colour", StringComparison.Ordinal), Is.EqualTo(isNamed));

    [Test]
    public void NestingBeyondEveryLimitShowsAsText()
    {
        var quotes = new string('>', 5_000) + " deep";

        Assert.That(renderer.Render(quotes), Does.Contain("deep").And.Not.Contain("<blockquote>"));
    }

    [Test]
    public void NoInputThrows() => Prop.ForAll(
        Gen.Elements("*", "_", "`", "[", "](", ")", "!", "|", "\n", "\n\n", ":::", " quote x", "> ", "- ", "1. ", "[^1]", "[^1]: ", "<b", ">", "中", "“", "http://a.b", "\0", "\\", "#", "---", "a")
            .ListOf().Select(string.Concat).ToArbitrary(),
        markdown => renderer.Render(markdown) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Test]
    public void FootnotesOfSeveralTextsKeepApart()
    {
        var html = renderer.Render("Said so.[^1]\n\n[^1]: In 2023.", new RenderSettings { IdPrefix = "q1" });

        Assert.That(html, Does.Contain("href=\"#q1-fn-1\"").And.Contain("id=\"q1-fn-1\"").And.Contain("href=\"#q1-fnref-1\""));
    }

    [TestCase("“Nobody should be left offline.”", "“Nobody should be left offline.”")]
    [TestCase("\"Nobody.\"", "\"Nobody.\"")]
    [TestCase("“Yes,” she said.", "““Yes,” she said.”")]
    [TestCase("One.\n\nTwo.", "“One.</p>\n<p>Two.”")]
    [TestCase("不应有人**掉队**", "“不应有人<strong>掉队</strong>”")]
    public void AQuotationStandsInOnePairOfMarks(string typed, string html) =>
        Assert.That(renderer.Render($"::: quote\n{typed}\n:::"), Does.Contain($"<p>{html}</p>"));

    [Test]
    public void TheNumberOfAFootnoteMayFollowTheClosingMark() =>
        Assert.That(renderer.Render("::: quote\n“Nobody offline.”[^1]\n:::\n\n[^1]: In 2023."), Does.Contain("<p>“Nobody offline.”<a ").And.Not.Contain("””").And.Not.Contain("</a>”"));

    [TestCase("<video src=\"/media/withheld/film.mp4\" controls></video>", "")]
    [TestCase("<video src=\"/media/x1/canal.mp4\" poster=\"/media/withheld/still.jpg\" controls></video>", "<track kind=\"captions\" src=\"/media/x2/canal.vtt\" srclang=\"en\" label=\"English\" default")]
    public void APlayerWrittenAsHtmlIsHeldToTheRulesOfEmbeds(string markdown, string html) =>
        Assert.That(renderer.Render(markdown, new RenderSettings { Embeds = new ExampleEmbeds() }).Trim(), html.Length == 0 ? Is.Empty : Does.Contain(html).And.Not.Contain("withheld"));

    [TestCase("::: quote\n![](/media/x1/bridge.jpg)\n:::")]
    [TestCase("::: quote\n:::")]
    public void WhereNothingIsQuotedThereAreNoMarks(string markdown) => Assert.That(renderer.Render(markdown), Does.Not.Contain("“"));

    [TestCase("![](/media/x1/bridge.jpg)", "lang=\"en\"><figcaption>", "<figcaption><span lang=\"en\">The bridge")]
    [TestCase("![石桥](/media/x1/bridge.jpg \"黎明\")", " alt=\"石桥\" width", "<figcaption><span>黎明")]
    public void APicturesOwnWordsAreMarkedWhereTheyAreInTheOtherLanguage(string markdown, string picture, string caption) =>
        Assert.That(renderer.Render(markdown, new RenderSettings { Embeds = new ExampleEmbeds { AltLanguage = "en", CaptionLanguage = "en" } }), Does.Contain(picture).And.Contain(caption));

    [Test]
    public void WhatIsReadAloudIsSaidInTheTextsLanguage()
    {
        var html = renderer.Render(
            "会议在秋天。[^1]\n\n<table><caption>历届</caption><tr><td>2023</td></tr></table>\n\n| 年 |\n|---|\n| 2024 |\n\n[^1]: 十一月。",
            new RenderSettings { Names = new SpokenNames("注释", "返回正文", "表格") });

        Assert.That(html, Does.Contain("aria-label=\"注释 1\"").And.Contain("aria-label=\"返回正文\"").And.Contain("aria-label=\"历届\"").And.Contain("aria-label=\"表格\""));
    }

    private static IEnumerable<TestCaseData> Examples()
    {
        var page = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Markdown", "Markdown.md"));
        return Example.Matches(page).Select(match =>
            new TestCaseData(match.Groups["markdown"].Value, match.Groups["html"].Value).SetArgDisplayNames(match.Groups["name"].Value.Trim()));
    }

    private static string OneLine(string html) => Blanks.Replace(html, " ").Replace("> <", "><", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"## (?<name>[^\n]+)\n(?:(?!\n## ).)*?```markdown\n(?<markdown>.*?)\n```\s+```html\n(?<html>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    private sealed class ExampleEmbeds : IEmbedSource
    {
        public EmbeddedPicture? Picture(string address) => address == "/media/x1/bridge.jpg"
            ? new EmbeddedPicture("/media/x1/bridge.jpg?width=800", "", 800, 450, "A stone bridge", "The bridge at dawn", "Lin Wei") { AltLanguage = AltLanguage, CaptionLanguage = CaptionLanguage }
            : null;

        public IReadOnlyList<EmbeddedTrack> Captions(string address) => address == "/media/x1/canal.mp4" ? [new EmbeddedTrack("/media/x2/canal.vtt", "en", "English", true)] : [];

        public bool IsWithheld(string address) => address.StartsWith("/media/withheld/", StringComparison.Ordinal);

        public EmbeddedStory? Story(string path) => path == "/2023/museum-opens/" ? new EmbeddedStory(path, "Museum opens in Wuzhen", "Read also") : null;

        public string? AltLanguage { get; init; }

        public string? CaptionLanguage { get; init; }
    }
}
