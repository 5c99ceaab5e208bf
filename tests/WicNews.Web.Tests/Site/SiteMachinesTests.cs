using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;
using WicNews.Web.Site.SummitEditions;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What machines read: feeds, sitemaps, JSON-LD, ninjs, oEmbed.</summary>
public sealed class SiteMachinesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/feeds/rss", "en")]
    [TestCase("/zh/feeds/rss", "zh-Hans")]
    [TestCase("/feeds/rss?year=2023", "en")]
    public async Task TheRssFeedHasWhatRssAsksFor(string address, string language)
    {
        var channel = XDocument.Parse(await _client.GetStringAsync(address)).Root!.Element("channel")!;
        var items = channel.Elements("item").ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(channel.Element("language")!.Value, Is.EqualTo(language));
            Assert.That(items, Is.Not.Empty);
            Assert.That(items.Select(item => item.Element("title")!.Value), Has.None.Empty);
            Assert.That(items.Select(item => Uri.IsWellFormedUriString(item.Element("link")!.Value, UriKind.Absolute)), Has.All.True);
            Assert.That(items.Select(item => DateTimeOffset.TryParse(item.Element("pubDate")!.Value, out _)), Has.All.True);
            Assert.That(items.Select(item => item.Element("guid")!.Value), Is.Unique);
        });
    }

    [TestCase("", "/2025/")]
    [TestCase("/zh", "/zh/2025/")]
    public async Task WhatMachinesKeepOfAStoryLeadsBackToItInItsLanguage(string prefix, string below)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync($"{prefix}/2025/twenty-four-forums-one-theme/"));
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent)!).Single(node => (string?)node["@type"] == "NewsArticle");
        var ninjs = JsonNode.Parse(await _client.GetStringAsync(page.QuerySelector("link[title=ninjs]")!.GetAttribute("href")!))!;
        string[] ids =
        [
            XDocument.Parse(await _client.GetStringAsync(prefix + "/feeds/rss?year=2025")).Descendants("guid").First().Value,
            XDocument.Parse(await _client.GetStringAsync(prefix + "/feeds/atom?year=2025")).Descendants(Atom + "entry").First().Element(Atom + "id")!.Value,
            (string)JsonNode.Parse(await _client.GetStringAsync(prefix + "/feeds/json?year=2025"))!["items"]![0]!["id"]!,
            (string)data["@id"]!,
            (string)ninjs["uri"]!,
        ];

        foreach (var id in ids)
        {
            using var answer = await _client.GetAsync(id);
            Assert.That(answer.Headers.Location?.ToString(), Does.StartWith(below), id);
        }
    }

    [Test]
    public async Task RobotsMayReadTheSearchPageButNotItsResults()
    {
        var rules = (await _client.GetStringAsync("/robots.txt")).Split('\n');

        Assert.That(rules, Does.Contain("Disallow: /search?").And.Contain("Disallow: /zh/search?").And.Contain("Disallow: /umbraco/").And.Contain("Disallow: /search/feed?"));
        Assert.That(rules, Has.None.EqualTo("Disallow: /search"));
    }

    [Test]
    public async Task AYearsFeedHasOnlyThatYear()
    {
        var links = XDocument.Parse(await _client.GetStringAsync("/feeds/rss?year=2023")).Descendants("item").Select(item => item.Element("link")!.Value);

        Assert.That(links, Has.All.Contains("/2023/"));
    }

    [TestCase("/feeds/rss?topic=wuzhen", "/topics/wuzhen/")]
    [TestCase("/zh/feeds/rss?year=2025", "/zh/2025/")]
    [TestCase("/feeds/rss?year=2025&topic=wuzhen", "/")]
    [TestCase("/feeds/rss?type=interview", "/")]
    public async Task AFeedLeadsToThePageThatListsTheSame(string feed, string page)
    {
        var home = XDocument.Parse(await _client.GetStringAsync(feed)).Root!.Element("channel")!.Element("link")!.Value;

        Assert.That(new Uri(home).AbsolutePath, Is.EqualTo(page));
    }

    [Test]
    public async Task AStoryIsTheSameInEveryFeed()
    {
        var feed = await GuidsAsync("/feeds/rss?year=2023");
        var search = await GuidsAsync("/search/feed?year=2023");

        Assert.That(search.Keys.Intersect(feed.Keys), Is.Not.Empty);
        foreach (var link in search.Keys.Intersect(feed.Keys))
            Assert.That(search[link], Is.EqualTo(feed[link]));

        async Task<Dictionary<string, string>> GuidsAsync(string address) => XDocument.Parse(await _client.GetStringAsync(address)).Descendants("item")
            .ToDictionary(item => item.Element("link")!.Value, item => item.Element("guid")!.Value);
    }

    [TestCase("/feeds/rss", "*")]
    [TestCase("/feeds/json?year=2025", "*")]
    [TestCase("/search/feed?q=internet", "*")]
    [TestCase("/oembed?url=nonsense", "*")]
    [TestCase("/ninjs/00000000-0000-0000-0000-000000000001", "*")]
    [TestCase("/", null)]
    [TestCase("/feeds/", null)]
    public async Task ScriptsOfOtherSitesMayReadWhatIsMadeForThem(string address, string? allowed)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null, Is.EqualTo(allowed));
    }

    [TestCase("/feeds/rss?year=abc")]
    [TestCase("/feeds/rss?type=nonsense")]
    [TestCase("/feeds/rss?topic=no-such-topic")]
    [TestCase("/ninjs/00000000-0000-0000-0000-000000000001")]
    public async Task WhatDoesNotExistIsAProblemAndNotAnEmptyList(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json")));
    }

    [Test]
    public async Task TheAtomFeedHasWhatAtomAsksFor()
    {
        var feed = XDocument.Parse(await _client.GetStringAsync("/feeds/atom")).Root!;

        Assert.Multiple(() =>
        {
            foreach (var element in (string[])["id", "title", "updated"])
            {
                Assert.That(feed.Element(Atom + element)?.Value, Is.Not.Null.And.Not.Empty, element);
                Assert.That(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + element)?.Value), Has.None.Null, element);
            }
        });
    }

    [Test]
    public async Task TheJsonFeedHasWhatJsonFeedAsksFor()
    {
        var feed = JsonNode.Parse(await _client.GetStringAsync("/feeds/json"))!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)feed["version"], Is.EqualTo("https://jsonfeed.org/version/1.1"));
            Assert.That(feed["items"]!.AsArray().Select(item => (string?)item!["id"]), Is.Unique.And.None.Null);
            Assert.That(feed["items"]!.AsArray().Select(item => (string?)item!["content_html"]), Has.None.Null);
        });
    }

    [TestCase("/sitemaps/en-1999.xml")]
    [TestCase("/sitemaps/zh-2099.xml")]
    public async Task AYearWithoutStoriesHasNoSitemap(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task EveryAddressOfTheSitemapsAnswers()
    {
        var index = XDocument.Parse(await _client.GetStringAsync("/sitemap.xml"));
        var pages = new List<string>();
        foreach (var file in index.Descendants(Map + "loc"))
            pages.AddRange(XDocument.Parse(await _client.GetStringAsync(file.Value)).Root!.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value));

        Assert.That(pages, Has.Count.GreaterThan(100).And.All.Matches<string>(address => Uri.IsWellFormedUriString(address, UriKind.Absolute) && Ascii.IsValid(address)));
        foreach (var address in pages)
        {
            using var answer = await _client.GetAsync(address);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        }
    }

    [TestCase("/2025/twenty-four-forums-one-theme/", "NewsArticle", "headline datePublished dateModified author publisher image mainEntityOfPage")]
    [TestCase("/2025/a-minute-on-the-canal/", "NewsArticle", "headline video")]
    [TestCase("/2025/", "Event", "name startDate endDate location")]
    [TestCase("/zh/2025/twenty-four-forums-one-theme/", "NewsArticle", "headline inLanguage")]
    public async Task StructuredDataHasWhatItsTypeAsksFor(string address, string type, string properties)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent)!).ToArray();
        var main = data.Single(node => (string?)node["@type"] == type);

        Assert.Multiple(() =>
        {
            foreach (var property in properties.Split(' '))
                Assert.That(main[property], Is.Not.Null, property);
            Assert.That(data.Select(node => (string?)node["@type"]), Has.Member("BreadcrumbList"));
        });
    }

    [Test]
    public async Task AStoryWithNeitherPictureNorStandfirstIsKnownByItsCardAndItsText()
    {
        const string route = "/2023/a-museum-for-the-network/";
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        var contents = application.Services.GetRequiredService<IContentService>();
        var story = contents.GetById(application.Services.KeyOf(route))!;
        story.SetValue("standfirst", null, Cultures.English);
        story.SetValue("leadPicture", null);
        contents.Save(story);
        Assert.That(contents.Publish(story, [Cultures.English]).Success, Is.True);

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(route));
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent)!).Single(node => (string?)node["@type"] == "NewsArticle");
        var description = page.QuerySelector("meta[name=description]")?.GetAttribute("content");

        Assert.That(page.QuerySelector(".standfirst"), Is.Null);
        Assert.That(description, Is.Not.Null.And.Length.InRange(20, 200));
        Assert.That((string?)data["description"], Is.EqualTo(description));
        Assert.That((string?)data["image"]![0]!["url"], Is.EqualTo(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")).And.Contains("/cards/"));
    }

    [Test]
    public async Task NothingSaysThatAnArchiveStoryChangedWhenItWasBroughtIn()
    {
        const string route = "/2023/a-museum-for-the-network/";
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(route));
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent)!).Single(node => node["dateModified"] is not null);
        var atom = XDocument.Parse(await _client.GetStringAsync("/feeds/atom?year=2023")).Root!;
        var json = JsonNode.Parse(await _client.GetStringAsync("/feeds/json?year=2023"))!["items"]!.AsArray();
        var map = XDocument.Parse(await _client.GetStringAsync("/sitemaps/en-2023.xml")).Root!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)data["dateModified"], Is.EqualTo((string?)data["datePublished"]));
            Assert.That(atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value), Is.Not.Empty.And.All.StartsWith("2023-"));
            Assert.That(atom.Element(Atom + "updated")!.Value, Does.StartWith("2023-"));
            Assert.That(json.Select(item => (string?)item!["date_modified"]), Is.Not.Empty.And.All.StartsWith("2023-"));
            Assert.That(map.Descendants(Map + "lastmod").Select(moment => moment.Value), Is.Not.Empty.And.All.StartsWith("2023-"));
        });
    }

    [Test]
    public async Task NinjsCarriesTheStory()
    {
        var html = await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/");
        var item = JsonNode.Parse(await _client.GetStringAsync("/ninjs/" + html.Split("/id/")[1][..36]))!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)item["standard"]!["version"], Is.EqualTo("3.0"));
            Assert.That((string?)item["headlines"]![0]!["value"], Is.Not.Empty);
            Assert.That((string?)item["bodies"]![0]!["value"], Does.Contain("<p>"));
        });
    }

    [Test]
    public async Task OEmbedAnswersForStoriesOfThisSiteOnly()
    {
        var own = new Uri(_client.BaseAddress!, "/2025/twenty-four-forums-one-theme/").ToString();
        using var ours = await _client.GetAsync("/oembed?url=" + Uri.EscapeDataString(own));
        using var theirs = await _client.GetAsync("/oembed?url=" + Uri.EscapeDataString("https://evil.example/2025/"));

        Assert.Multiple(async () =>
        {
            Assert.That((string?)JsonNode.Parse(await ours.Content.ReadAsStringAsync())!["type"], Is.EqualTo("link"));
            Assert.That(theirs.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    [TestCase("", 640, 360)]
    [TestCase("&maxwidth=300", 160, 90)]
    [TestCase("&maxwidth=640&maxheight=200", 320, 180)]
    [TestCase("&maxwidth=100", null, null)]
    public async Task OEmbedsPictureIsNotLargerThanAskedFor(string query, int? width, int? height)
    {
        var own = new Uri(_client.BaseAddress!, "/2025/twenty-four-forums-one-theme/").ToString();
        var answer = JsonNode.Parse(await _client.GetStringAsync("/oembed?url=" + Uri.EscapeDataString(own) + query))!;

        Assert.That(((int?)answer["thumbnail_width"], (int?)answer["thumbnail_height"]), Is.EqualTo((width, height)));
        Assert.That(answer["thumbnail_url"] is null, Is.EqualTo(width is null));
    }

    [TestCase("/zh/2025/twenty-four-forums-one-theme/", "/zh/")]
    [TestCase("/id/{0}", "/")]
    [TestCase("/zh/id/{0}", "/zh/")]
    public async Task OEmbedIsOfTheLanguageOfTheAddressAndIsNotSentTwice(string address, string provider)
    {
        var key = (await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/")).Split("/id/")[1][..36];
        var asked = "/oembed?url=" + Uri.EscapeDataString(new Uri(_client.BaseAddress!, string.Format(null, address, key)).ToString());
        using var first = await _client.GetAsync(asked);
        using var again = new HttpRequestMessage(HttpMethod.Get, asked);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again);

        Assert.That(new Uri((string)JsonNode.Parse(await first.Content.ReadAsStringAsync())!["provider_url"]!).AbsolutePath, Is.EqualTo(provider));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task OEmbedRefusesASizeThatIsNone()
    {
        var own = new Uri(_client.BaseAddress!, "/2025/twenty-four-forums-one-theme/").ToString();
        using var answer = await _client.GetAsync("/oembed?maxwidth=wide&url=" + Uri.EscapeDataString(own));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("/people/ren-xianliang/", "Home", "People", "Ren Xianliang")]
    [TestCase("/zh/人物/任贤良/", "首页", "人物", "任贤良")]
    public async Task TheWayToARecordLeadsThroughItsSection(string address, params string[] steps)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
        var way = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent)!).Single(node => (string?)node["@type"] == "BreadcrumbList");

        Assert.That(way["itemListElement"]!.AsArray().Select(step => (string?)step!["name"]), Is.EqualTo(steps));
    }

    [Test]
    public async Task AnEditionIsAnEventOnceItHasADayAndIsHeldByTheOrganisationSinceThereIsOne()
    {
        var page = await PageAsync(SiteLanguage.Chinese);
        var edition = page.Find<SummitEdition>(page.EditionOf(2025)!.Value)! with { Place = null };

        Assert.That(EditionData.Of(page, edition with { Start = null }), Is.Null);
        Assert.That(Json.Write(EditionData.Of(page, edition)!), Does.Contain("世界互联网大会").And.Contain("\"乌镇\"").And.Not.Contain("Wuzhen,"));
        Assert.That(Json.Write(EditionData.Of(page, edition with { Year = 2021 })!), Does.Not.Contain("organizer"));
    }

    [Test]
    public async Task AnAgencyThatIsNamedAsAuthorIsNoPerson()
    {
        var page = await PageAsync(SiteLanguage.English);
        var paths = (await SampleSite.ServicesAsync()).GetRequiredService<ContentPaths>();
        var story = page.Find<Story>(paths.KeyOf("/2023/a-museum-for-the-network/", Cultures.English)!.Value)! with
        {
            Bylines = [new Byline("VCG", null, null, "VCG"), new Byline("Ana Ruiz", null, null, "VCG")],
        };

        var authors = JsonNode.Parse(Json.Write(StoryData.Of(page, StoryModels.Build(page, story))))!["author"]!.AsArray();

        Assert.That(authors.Select(author => (string?)author!["@type"]), Is.EqualTo(new[] { "Organization", "Person" }));
    }

    [TestCase(3000, 2000, PictureShape.Banner, 1280, 640)]
    [TestCase(800, 600, PictureShape.Banner, 800, 400)]
    [TestCase(600, 900, PictureShape.Wide, 600, 338)]
    [TestCase(2000, 300, PictureShape.Wide, 533, 300)]
    [TestCase(600, 901, PictureShape.Whole, 600, 901)]
    public void ARenditionIsSaidToBeAsLargeAsItIs(int width, int height, PictureShape shape, int expectedWidth, int expectedHeight)
    {
        var picture = new Picture { MediaKey = Guid.Empty, Url = "", Width = width, Height = height, AltText = "", Version = "" };

        Assert.That(PictureSources.SizeAt(picture, 1280, shape), Is.EqualTo((expectedWidth, expectedHeight)));
    }

    [Test]
    public async Task ANameThatXmlCannotHoldSpoilsNoFeed()
    {
        var page = await PageAsync(SiteLanguage.English);
        var feed = Feed.Build(page, new FeedFilter(new SearchFilters(), "", "Digital\u000b divide"), "/feeds/rss");

        Assert.That(Encoding.UTF8.GetString(XmlText.Bytes(RssFeed.Write(page, feed))), Does.Contain("Digital divide</title>"));
        Assert.That(Encoding.UTF8.GetString(XmlText.Bytes(AtomFeed.Write(page, feed))), Does.Contain("Digital divide</title>"));
    }

    private static async Task<PageContext> PageAsync(SiteLanguage language) =>
        (await SampleSite.ServicesAsync()).GetRequiredService<PageFactory>().Open(new DefaultHttpContext(), language, "/feeds/");
}
