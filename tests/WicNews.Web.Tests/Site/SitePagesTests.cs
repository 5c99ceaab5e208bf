using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using WicNews.Web.Site.Search;
using WicNews.Web.Site.Shared;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What readers get at an address: the status, what must be there, what must not.</summary>
public sealed class SitePagesTests
{
    private const string InlineHandler = " on";
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/", "Twelve years of the Wuzhen Summit", "hreflang=\"zh-Hans\"")]
    [TestCase("/zh/", "<html lang=\"zh-Hans\">", "十二年乌镇峰会")]
    [TestCase("/2025/", "Forging an Open, Cooperative", "\"@type\":\"Event\"")]
    [TestCase("/2025/twenty-four-forums-one-theme/", "\"@type\":\"NewsArticle\"", "og:image")]
    [TestCase("/2025/what-a-robot-learns-in-an-old-town/", "class=\"question\"", "In conversation with")]
    [TestCase("/2025/a-minute-on-the-canal/", "Watch at video.wicnews.example", "Transcript")]
    [TestCase("/2023/the-tenth-summit-in-pictures/", "data-gallery", "\"ImageGallery\"")]
    [TestCase("/people/", "class=\"directory\"", "<h1>")]
    [TestCase("/timeline/", "Creating an Inclusive and Resilient Digital World", "<h1>Timeline</h1>")]
    [TestCase("/on-this-day/11-08/", "On this day: 8 November", "<h2>2025</h2>")]
    [TestCase("/corrections/", "<h1>Corrections</h1>", "gave 2024 three days")]
    [TestCase("/feeds/", "/feeds/rss?topic=robotics", "JSON Feed")]
    [TestCase("/2021/autumn-came-early/", "Not in Chinese", "中文首页")]
    [TestCase("/zh/2025/how-a-summit-is-counted/", "hreflang=\"x-default\" href=\"http", "class=\"embed-gallery\"")]
    [TestCase("/people/ren-xianliang/", "/feeds/atom?person=ren-xianliang", "Follow in a feed reader")]
    [TestCase("/people/ren-xianliang/", "record__kind\">Person<", "<h1>")]
    [TestCase("/zh/2025/", "主题：</span>", "<h1>")]
    [TestCase("/zh/2024/", "<span>上一届</span> 2023年乌镇峰会", "<span>下一届</span> 2025年乌镇峰会")]
    [TestCase("/zh/人物/任贤良/", "<dt>国家/地区</dt>", "<span class=\"visually-hidden\">，")]
    [TestCase("/zh/2025/opening-day-2025/", "<span>以下均为乌镇时间（UTC", "class=\"entry\"")]
    [TestCase("/corrections/", "<a href=\"/contact/\">Write to us", "href=\"#c-")]
    [TestCase("/zh/corrections/", "<a href=\"/zh/联系我们/\">如发现错误", "href=\"#c-")]
    [TestCase("/2014/a-first-summit-in-a-water-town/", "Ten autumns in Wuzhen</a>, Part 1</span>", "Ten autumns in Wuzhen</a>, Part 1</p>")]
    [TestCase("/zh/2014/a-first-summit-in-a-water-town/", "乌镇十秋</a>，第1篇</span>", "乌镇十秋</a>，第1篇</p>")]
    [TestCase("/zh/feeds/rss?year=2025", "乌镇峰会报道：2025", "<rss")]
    public async Task APageSaysWhatItIs(string address, string first, string second)
    {
        using var answer = await _client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), html[..Math.Min(html.Length, 500)]);
            Assert.That(html, Does.Contain(first).And.Contain(second));
            Assert.That(html, Does.Not.Contain("<style").And.Not.Contain("javascript:").And.Not.Contain(InlineHandler + "click="));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
        });
    }

    [TestCase("/2025/")]
    [TestCase("/2025/opening-day-2025/")]
    [TestCase("/search?q=opening+day&type=liveCoverage")]
    public async Task CoverageThatHasEndedIsNotMarkedLive(string address)
    {
        var html = await _client.GetStringAsync(address);

        Assert.That(html, Does.Contain("Live coverage").And.Not.Contain("kind--live").And.Not.Contain("data-live"));
    }

    [TestCase("/2025", "/2025/")]
    [TestCase("/2025/Twenty-Four-Forums-One-Theme/", "/2025/twenty-four-forums-one-theme/")]
    [TestCase("/zh", "/zh/")]
    [TestCase("/ZH/2025/", "/zh/2025/")]
    [TestCase("/timeline", "/timeline/")]
    [TestCase("/search/", "/search")]
    [TestCase("/zh/SEARCH/?q=AI", "/zh/search?q=AI")]
    [TestCase("/feeds/RSS", "/feeds/rss")]
    [TestCase("/zh/feeds/Atom/?year=2025", "/zh/feeds/atom?year=2025")]
    public async Task AnotherSpellingLeadsToTheOneAddress(string address, string canonical)
    {
        // Also when the page is kept.
        await _client.GetStringAsync(canonical);
        using var answer = await _client.GetAsync(address);

        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.MovedPermanently, canonical)));
    }

    [TestCase("/2025/no-such-story/")]
    [TestCase("/zh/2021/autumn-came-early/")]
    [TestCase("/umbraco-config/")]
    [TestCase("/on-this-day/02-30/")]
    [TestCase("/zh/on-this-day/13-01")]
    [TestCase("/id/00000000-0000-0000-0000-000000000001")]
    [TestCase("/..%2f..%2fetc%2fpasswd/")]
    [TestCase("/<script>alert(1)</script>/")]
    public async Task WhatIsNotThereIsNotFoundAndTheReaderMaySearch(string address)
    {
        using var answer = await _client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(html, Does.Contain("missing-search").And.Contain("noindex"));
            Assert.That(html, Does.Not.Contain("<script>alert"));
        });
    }

    [TestCase("/2025/twenty-four-forums-one-themee/", "/2025/twenty-four-forums-one-theme/")]
    [TestCase("/2024/twenty-four-forums-one-theme-and-some-more/", "/2025/twenty-four-forums-one-theme/")]
    [TestCase("/zh/2024/twenty-four-forums-one-themee/", "/zh/2025/twenty-four-forums-one-theme/")]
    public async Task AnAddressThatIsNearlyRightFindsWhatItMeant(string address, string story)
    {
        using var answer = await _client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.QuerySelector(".band .card__headline a")?.GetAttribute("href"), Is.EqualTo(story));
        Assert.That(page.QuerySelector("#missing-search")!.GetAttribute("value"), address.StartsWith("/zh/", StringComparison.Ordinal) ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("/no-such-thing-anywhere/", "Latest")]
    [TestCase("/zh/no-such-thing-anywhere/", "最新")]
    public async Task WhereNothingTellsWhatWasMeantThereIsTheLatest(string address, string heading)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector(".band h2")?.TextContent, Is.EqualTo(heading));
    }

    [TestCase("/people/ren-xianliang/")]
    [TestCase("/zh/人物/任贤良/")]
    [TestCase("/topics/wuzhen/")]
    public async Task ACountLeadsToAsManyStories(string address)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
        var years = page.QuerySelectorAll(".years a").Take(3).ToArray();
        Assert.That(years, Is.Not.Empty);
        foreach (var year in years)
        {
            var found = new HtmlParser().ParseDocument(await _client.GetStringAsync(year.GetAttribute("href")));
            Assert.That(found.QuerySelector(".search__count")!.TextContent, Does.Match($@"(^|\D){year.QuerySelector("span")!.TextContent}(\D|$)"), year.TextContent);
            Assert.That(found.QuerySelectorAll(".chip"), Has.Exactly(4).Items, "the record, the year, all stories, the language");
        }
    }

    [Test]
    public async Task ADayWithoutStoriesInTheOtherLanguageNamesNoPageThere()
    {
        var days = new List<(bool Here, bool There, bool Named)>();
        for (var day = new DateOnly(2024, 11, 1); day.Month == 11; day = day.AddDays(1))
        {
            var route = $"/on-this-day/{day:MM-dd}/";
            var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(route));
            var other = new HtmlParser().ParseDocument(await _client.GetStringAsync("/zh" + route));
            days.Add((page.QuerySelector("meta[content=noindex]") is null, other.QuerySelector("meta[content=noindex]") is null, page.QuerySelector("link[hreflang=zh-Hans]") is not null));
            Assert.That(page.QuerySelector("a.language")!.GetAttribute("href"), Is.EqualTo("/zh" + route));
        }

        Assert.That(days, Has.Some.Matches<(bool Here, bool There, bool Named)>(day => day.Here && !day.There));
        Assert.That(days.Where(day => day.Here).Select(day => day.Named), Is.EqualTo(days.Where(day => day.Here).Select(day => day.There)));
    }

    [TestCase("<p>维纳·措恩</p>", "<p>维纳\u2060·措恩</p>")]
    [TestCase("<p>（2012—2016）——甲</p>", "<p>（2012\u2060—\u20602016）——甲</p>")]
    [TestCase("<a href=\"/维纳·措恩/\">a · b</a>", "<a href=\"/维纳·措恩/\">a · b</a>")]
    [TestCase("<title>维纳·措恩</title><b>甲·乙</b>", "<title>维纳·措恩</title><b>甲\u2060·乙</b>")]
    public void NoLineBeginsWithADotWithinAName(string html, string bound) => Assert.That(ChineseLines.Bind(html), Is.EqualTo(bound));

    [TestCase("/zh/机构/世界互联网大会/", ".facts dd span", "en")]
    [TestCase("/search?q=eddie+wu", ".search__status span", "zh-Hans")]
    public async Task ANameInTheOtherLanguageIsMarkedSo(string address, string names, string language)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));

        Assert.That(page.QuerySelectorAll(names).Select(name => name.GetAttribute("lang")), Is.Not.Empty.And.All.EqualTo(language));
    }

    [TestCase("en", "任贤良", "zh-Hans")]
    [TestCase("en", "Ren Xianliang", null)]
    [TestCase("en", "Ren Xianliang (任贤良) opens the summit", null)]
    [TestCase("en", "5G应用", "zh-Hans")]
    [TestCase("en", "みずほ銀行", "ja")]
    [TestCase("en", "삼성전자", "ko")]
    [TestCase("en", "Касперский", "ru")]
    [TestCase("zh", "الاتحاد الدولي", "ar")]
    [TestCase("zh", "Müller", "en")]
    [TestCase("zh", "李明·Li Ming", null)]
    [TestCase("zh", "东京街头的“の”字招牌", null)]
    [TestCase("zh", "2024", null)]
    public void ANameIsMarkedWithTheLanguageThatItsScriptTells(string page, string name, string? language) =>
        Assert.That((page == "zh" ? SiteLanguage.Chinese : SiteLanguage.English).TagOfForeign(name), Is.EqualTo(language));

    [TestCase("/zh/2014/a-first-summit-in-a-water-town/", "figcaption .credit span[lang=en]")]
    public async Task WordsOfAPictureInTheOtherLanguageAreMarkedSo(string address, string words)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));

        Assert.That(page.QuerySelectorAll(words), Is.Not.Empty);
        Assert.That(page.QuerySelector(words)!.ParentElement!.TextContent, Does.StartWith("图片："));
    }

    [Test, SetCulture("de-DE")]
    public void CountsAreWrittenAlikeOnEveryServerAndWithoutBlanksInChinese()
    {
        var (english, chinese) = (new Words(SiteLanguage.English), new Words(SiteLanguage.Chinese));

        Assert.That((english.StoriesCount(16_667), chinese.StoriesCount(16_667)), Is.EqualTo(("16,667 stories", "16,667篇报道")));
        Assert.That((chinese.PageNumber(2, 1_200), chinese.Part(3), chinese.MinutesToRead(5)), Is.EqualTo(("第2页，共1,200页", "第3篇", "阅读约5分钟")));
        Assert.That(new SearchWords(SiteLanguage.Chinese).Hits(16_667), Is.EqualTo("共16,667条结果"));
    }

    [TestCase("/favicon.ico", "image/x-icon", new byte[] { 0, 0, 1, 0 })]
    [TestCase("/apple-touch-icon.png", "image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })]
    public async Task WhoAsksForAnIconWithoutReadingAPageGetsOne(string address, string type, byte[] beginning)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, type)));
        Assert.That((await answer.Content.ReadAsByteArrayAsync())[..beginning.Length], Is.EqualTo(beginning));
        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=86400"), "it may change under its name");
    }

    [TestCase("/2025/twenty-four-forums-one-theme/", "“Twenty-four forums, one theme”")]
    [TestCase("/zh/2025/twenty-four-forums-one-theme/", "2025年11月7日。")]
    public async Task ACitationLeadsBackToTheStory(string address, string words)
    {
        var citation = new HtmlParser().ParseDocument(await _client.GetStringAsync(address)).QuerySelectorAll(".cite > p").Single();

        Assert.That(citation.TextContent, Does.Contain(words).And.Match("/id/[0-9a-f-]{36}$"));
    }

    [Test]
    public async Task AStoryThatExistsInTheOtherLanguageOnlyIsOfferedInThat()
    {
        using var answer = await _client.GetAsync("/zh/2021/autumn-came-early/");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(html, Does.Contain("本页没有中文版").And.Contain("href=\"/2021/autumn-came-early/\" hreflang=\"en\""));
            Assert.That(html, Does.Not.Contain("本页暂无英文版"));
        });
    }

    [TestCase("/zh/people/ren-xianliang/", "/zh/人物/任贤良/")]
    [TestCase("/人物/任贤良/", "/people/ren-xianliang/")]
    public async Task AnAddressInTheOtherLanguagesWordsLeadsToTheOneInThis(string address, string own)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That((answer.StatusCode, Uri.UnescapeDataString(answer.Headers.Location!.OriginalString)), Is.EqualTo((HttpStatusCode.MovedPermanently, own)));
    }

    [TestCase("/no-such-story/", "Not in Chinese")]
    [TestCase("/zh/no-such-story/", "本页暂无英文版")]
    public async Task WhatIsNowhereIsNotSaidToLackATranslation(string address, string notice)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(notice));
    }

    [TestCase("//evil.example/2025")]
    [TestCase("/%5Cevil.example/2025")]
    [TestCase("/zh//evil.example")]
    public async Task NoAddressLeadsAwayFromTheSite(string address)
    {
        using var answer = await _client.GetAsync(new Uri(_client.BaseAddress!.ToString().TrimEnd('/') + address));

        Assert.That(answer.Headers.Location?.ToString() ?? "/", Does.StartWith("/").And.Not.StartsWith("//").And.Not.StartsWith("/\\"));
    }

    [TestCase("&#x4E2D;&#x6587; &#x1F600;", "中文 😀")]
    [TestCase("&lt;b&gt; &#x27; &#x3C; &amp;#x4E2D;", "&lt;b&gt; &#x27; &#x3C; &amp;#x4E2D;")]
    [TestCase("&#xD800; &#xFFFFFFFFFF; &#x4E2D", "&#xD800; &#xFFFFFFFFFF; &#x4E2D")]
    public void CharactersThatHtmlDoesNotKnowAreWrittenAsTheyAre(string html, string readable) =>
        Assert.That(ReadableText.Decode(html), Is.EqualTo(readable));

    [TestCase("a  {\n  b: c;\n  /* why: {} */ d: \"✓ \";\n}\n\n.e  > .f , g :is(i) { h: 0 }", "a{b:c;d:\"✓ \";}.e > .f , g :is(i){h:0}")]
    public void AStylesheetIsSentWithoutWhatOnlyItsWritersNeed(string written, string sent) =>
        Assert.That(StyleText.Compact(written), Is.EqualTo(sent));

    [TestCase("/")]
    [TestCase("/timeline/")]
    [TestCase("/feeds/rss")]
    [TestCase("/sitemap.xml")]
    [TestCase("/search?q=internet")]
    [TestCase("/search/feed?q=internet")]
    public async Task TheHeadOfAPageIsAnsweredToo(string address)
    {
        using var answer = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.OK, 0)));
    }

    [Test]
    public async Task AnUnchangedPageIsNotSentTwice()
    {
        using var first = await _client.GetAsync("/2025/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/2025/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(request);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task EachFormOfAPageHasATagOfItsOwnAndIsNotSentTwice()
    {
        var tags = new List<string>();
        foreach (var encoding in (string[])["identity", "gzip", "br"])
        {
            using var first = await _client.SendAsync(Ask(encoding, null));
            tags.Add(first.Headers.ETag!.Tag);
            using var second = await _client.SendAsync(Ask(encoding, first.Headers.ETag));
            Assert.That((second.StatusCode, second.Headers.ETag), Is.EqualTo((HttpStatusCode.NotModified, first.Headers.ETag)), encoding);
        }
        Assert.That(tags, Is.Unique);

        static HttpRequestMessage Ask(string encoding, System.Net.Http.Headers.EntityTagHeaderValue? known)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/2025/");
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            if (known is not null)
                request.Headers.IfNoneMatch.Add(known);
            return request;
        }
    }

    [TestCase("/?page=2", "/")]
    [TestCase("/2025/?page=300", "/2025/")]
    [TestCase("/zh/?page=7", "/zh/")]
    public async Task APageThatHasNoOthersHasNoNumber(string numbered, string address)
    {
        using var answer = await _client.GetAsync(numbered);

        Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.MovedPermanently, address)));
    }

    [TestCase("/topics/wuzhen/?page=99")]
    [TestCase("/topics/wuzhen/?page=999999")]
    [TestCase("/people/ren-xianliang/?page=2")]
    [TestCase("/zh/机构/世界互联网大会/?page=99")]
    public async Task AListHasNoPageBeyondItsLast(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheSecondPageOfAListSaysSoAndLeadsToTheOtherLanguagesWhereThatIs()
    {
        const string topic = "/topics/wuzhen/";
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var second = parser.ParseDocument(await _client.GetStringAsync(topic + "?page=2"));
        var first = parser.ParseDocument(await _client.GetStringAsync(topic));
        var other = first.QuerySelector("link[hreflang=zh-Hans]")!.GetAttribute("href")!;
        using var otherSecond = await _client.GetAsync(other + "?page=2");
        var alternate = otherSecond.IsSuccessStatusCode ? other + "?page=2" : null;

        Assert.Multiple(() =>
        {
            Assert.That(second.Title, Does.StartWith("Wuzhen, page 2 of 2"));
            Assert.That(second.QuerySelector("link[hreflang=zh-Hans]")?.GetAttribute("href"), Is.EqualTo(alternate));
            Assert.That(second.QuerySelector("a.language")!.GetAttribute("href"), Does.EndWith(alternate is null ? "/" : "?page=2"));
        });
    }

    [Test]
    public async Task AForgedHostSpoilsNobodyElsesPage()
    {
        using var forged = new HttpRequestMessage(HttpMethod.Get, "/2024/");
        forged.Headers.Host = "evil.example";
        forged.Headers.Add("X-Forwarded-Host", "evil.example");
        using var first = await _client.SendAsync(forged);

        Assert.That(await _client.GetStringAsync("/2024/"), Does.Not.Contain("evil.example"));
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task APageIsSentCompressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await _client.SendAsync(request);

        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
    }

    [Test]
    public async Task AStoryIsSmallBeforePicturesAndSoAreTheScripts()
    {
        var html = await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/");
        var folder = new DirectoryInfo(Path.Combine(Repository.Root, "src", "WicNews.Web", "wwwroot", "site"));
        var scripts = folder.GetFiles("*.js").Sum(file => file.Length);
        var styles = (await _client.GetStringAsync("/site/site." + html.Split("/site/site.")[1].Split('"')[0])).Length;

        Assert.Multiple(() =>
        {
            Assert.That(scripts, Is.LessThanOrEqualTo(10 * 1024));
            Assert.That(html.Length + scripts + styles, Is.LessThan(60 * 1024));
        });
    }

    [TestCase("/on-this-day/")]
    [TestCase("/on-this-day/11-08/")]
    [TestCase("/on-this-day/02-30/")]
    public async Task ADayIsMarkedInTheMenu(string address)
    {
        using var answer = await _client.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.That(page.QuerySelector(".site-nav a[aria-current]")?.GetAttribute("href"), Is.EqualTo("/on-this-day/"));
    }

    [Test]
    public async Task ThePermanentIdLeadsToTheStory()
    {
        var html = await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/");
        var id = html.Split("/id/")[1][..36];
        using var answer = await _client.GetAsync($"/id/{id}");

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/2025/twenty-four-forums-one-theme/"));
    }

    [Test]
    public async Task ThePermanentIdOfWhatHasAChineseAddressLeadsToItToo()
    {
        var key = (await SampleSite.ServicesAsync()).GetRequiredService<ContentPaths>().KeyOf("/人物/任贤良/", Cultures.Chinese);
        using var answer = await _client.GetAsync($"/zh/id/{key}");

        Assert.That(Uri.UnescapeDataString(answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode}"), Is.EqualTo("/zh/人物/任贤良/"));
    }
}
