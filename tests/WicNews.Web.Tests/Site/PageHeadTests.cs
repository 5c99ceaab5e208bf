using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WicNews.Web.Site.Shared;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What pages say of themselves to search engines and other sites.</summary>
public sealed class PageHeadTests
{
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/people/ren-xianliang/")]
    [TestCase("/organisations/world-internet-conference/")]
    [TestCase("/topics/artificial-intelligence/")]
    [TestCase("/zh/主题/人工智能/")]
    [TestCase("/people/")]
    [TestCase("/zh/人物/")]
    [TestCase("/series/ten-autumns-in-wuzhen/")]
    [TestCase("/timeline/")]
    [TestCase("/about/")]
    public async Task APageThatHasATextIsDescribedByIt(string address)
    {
        var description = Meta(await ReadAsync(address), "name=description");

        Assert.That(description, Is.Not.Null);
        Assert.That(description!.Length, Is.InRange(5, 200));
        Assert.That(description, Does.Not.Contain("*").And.Not.Contain("]("));
    }

    [TestCase("/topics/artificial-intelligence/")]
    [TestCase("/timeline/")]
    [TestCase("/zh/timeline/")]
    public async Task APageOfStoriesHasAPictureForOtherSites(string address) =>
        Assert.That(Meta(await ReadAsync(address), "property='og:image'"), Does.StartWith("http").And.Contain("/media/"));

    [Test]
    public async Task APortraitIsShownWholeElsewhere()
    {
        using var client = new HttpClient { BaseAddress = await StatesSite.StartAsync() };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(StatesSite.WithPortrait));

        Assert.That(Meta(page, "name='twitter:card'"), Is.EqualTo("summary"));
        Assert.That(Meta(page, "property='og:image'"), Does.Contain("width=1280").And.Not.Contain("height="));
    }

    [TestCase("/2025/twenty-four-forums-one-theme/", "en_GB", "zh_CN")]
    [TestCase("/zh/2025/twenty-four-forums-one-theme/", "zh_CN", "en_GB")]
    [TestCase("/2021/autumn-came-early/", "en_GB", null)]
    public async Task AStorySaysItsLanguagesAndWhenItWasFiled(string address, string locale, string? alternate)
    {
        var page = await ReadAsync(address);

        Assert.Multiple(() =>
        {
            Assert.That(Meta(page, "property='og:locale'"), Is.EqualTo(locale));
            Assert.That(Meta(page, "property='og:locale:alternate'"), Is.EqualTo(alternate));
            Assert.That(Meta(page, "property='article:published_time'"), Is.EqualTo(page.QuerySelector(".times time")!.GetAttribute("datetime")));
            Assert.That(Meta(page, "property='article:modified_time'"), Is.Null, "it was brought in, not changed");
        });
    }

    [TestCase("/2025/twenty-four-forums-one-theme/", "max-image-preview:large")]
    [TestCase("/zh/", "max-image-preview:large")]
    [TestCase("/search?q=internet", "noindex")]
    public async Task APageThatIsToBeFoundLetsItsPictureBeShownLarge(string address, string robots) =>
        Assert.That(Meta(await ReadAsync(address), "name=robots"), Is.EqualTo(robots));

    [Test]
    public async Task NobodyIsSaidToBeOfANation() =>
        Assert.That(
            (await ReadAsync("/people/ren-xianliang/")).QuerySelectorAll("script[type='application/ld+json']").Select(data => data.TextContent),
            Has.Some.Contain("\"Person\"").And.None.Contain("nationality"));

    [TestCase("/people/", "Ren Xianliang")]
    [TestCase("/zh/人物/", "任贤良")]
    [TestCase("/organisations/", "World Internet Conference")]
    public async Task NamesInADirectoryComeWithYears(string address, string name)
    {
        var entry = (await ReadAsync(address)).QuerySelectorAll(".directory li").Single(item => item.QuerySelector("a")?.TextContent == name);

        Assert.That(entry.QuerySelector(".directory__note")!.TextContent, Does.Match("20[12][0-9]$"));
    }

    [TestCase("/people/ren-xianliang/", "person", "person")]
    [TestCase("/topics/artificial-intelligence/", "topic", "topic")]
    [TestCase("/topics/artificial-intelligence/", "topic", "person")]
    public async Task NamesBesideARecordAreCountedInItsStories(string address, string kind, string beside)
    {
        var folder = beside == "person" ? "people" : "topics";
        var names = (await ReadAsync(address)).QuerySelectorAll($".counts li:has(a[href^='/{folder}/'])")
            .ToDictionary(item => item.QuerySelector("a")!.GetAttribute("href")!, item => int.Parse(item.QuerySelector(".counts__number")!.TextContent.Split(' ')[0], CultureInfo.InvariantCulture));
        var cards = await StoriesAsync($"{kind}={Slug(address)}");

        Assert.That(names, Is.Not.Empty);
        foreach (var (name, count) in names)
            Assert.That((await StoriesAsync($"{beside}={Slug(name)}")).Intersect(cards).Count(), Is.EqualTo(count), name);

        static string Slug(string path) => path.Trim('/').Split('/')[^1];

        async Task<string[]> StoriesAsync(string filter) =>
            [.. (await ReadAsync($"/feeds/rss?{filter}")).QuerySelectorAll("item guid").Select(item => item.TextContent)];
    }

    [Test]
    public async Task PeopleComeWithTheirRoles() =>
        Assert.That((await ReadAsync("/people/")).QuerySelectorAll(".directory__note").Select(note => note.TextContent), Has.Some.Match("^[A-Z][a-z].*\u00a0· 20"));

    [TestCase("One. Two.", "One. Two.")]
    [TestCase("**Bold** [link](/x/)\n\n- and\n- more", "Bold link and more")]
    [TestCase(" ", null)]
    [TestCase(null, null)]
    public void AShortTextIsItsOwnSummary(string? text, string? summary) => Assert.That(Summary.Of(text), Is.EqualTo(summary));

    [Test]
    public void ALongTextIsCutAfterASentenceOrAWord()
    {
        var sentence = new string('a', 99) + ". ";
        var words = string.Concat(Enumerable.Repeat("word ", 60));

        Assert.That(Summary.Of(sentence + sentence + sentence), Is.EqualTo(sentence.Trim()));
        Assert.That(Summary.Of(words.Insert(150, "Web3.0 ")), Does.EndWith("word…"), "the number goes on after its point");
        Assert.That(Summary.Of(words), Does.EndWith("word…").And.Length.LessThanOrEqualTo(200));
    }

    private async Task<IHtmlDocument> ReadAsync(string address) => new HtmlParser().ParseDocument(await _client.GetStringAsync(address));

    private static string? Meta(IHtmlDocument page, string selector) => page.QuerySelector($"meta[{selector}]")?.GetAttribute("content");
}
