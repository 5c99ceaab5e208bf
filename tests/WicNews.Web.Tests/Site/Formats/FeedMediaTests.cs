using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>Feeds and ninjs carry pictures and videos so that others can fetch them.</summary>
public sealed class FeedMediaTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [Test]
    public async Task RssAndAtomCarryTheLeadPicture()
    {
        var rss = XDocument.Parse(await _client.GetStringAsync("/feeds/rss?type=interview")).Descendants("item").ToArray();
        var atom = XDocument.Parse(await _client.GetStringAsync("/feeds/atom?type=interview")).Descendants(Atom + "entry").ToArray();
        var inRss = rss.Select(item => item.Element(Media + "content")?.Attribute("url")?.Value).OfType<string>().ToArray();
        var inAtom = atom.SelectMany(entry => entry.Elements(Atom + "link")).Where(link => link.Attribute("rel")!.Value == "enclosure").Select(link => link.Attribute("href")!.Value).ToArray();

        Assert.That(inRss, Is.Not.Empty.And.EqualTo(inAtom));
        using var picture = await _client.GetAsync(inRss[0]);
        Assert.That(picture.Content.Headers.ContentType?.MediaType, Does.StartWith("image/"));
    }

    [Test]
    public async Task AVideoOfOurOwnIsAnEnclosureOfItsTypeAndLength()
    {
        const string route = "/2025/a-minute-on-the-canal/";
        var services = await SampleSite.ServicesAsync();
        var sources = services.GetRequiredService<SiteSources>();
        var page = new PageContext(sources, SiteLanguage.English, "/feeds/", "https://news.example");
        var video = page.Find<VideoStory>(sources.Paths.KeyOf(route, Cultures.English)!.Value)! with { VideoFile = new MediaFile(Guid.NewGuid(), "/media/x/canal.mov", "mov", 1234) };
        var feed = new Feed("Videos", "https://news.example/feeds/rss", "https://news.example/", [video], video.Date);
        var json = JsonNode.Parse(Json.Write(JsonFeed.Write(page, feed)))!;
        var item = JsonNode.Parse(Json.Write(NinjsItem.Of(page, video)))!;

        Assert.That(NewsroomFormats.JsonFeed.Check(json).Concat(NewsroomFormats.Ninjs.Check(item)), Is.Empty);
        Assert.That(json["items"]![0]!["attachments"]!.ToJsonString(),
            Is.EqualTo("[{\"url\":\"https://news.example/media/x/canal.mov\",\"mime_type\":\"video/quicktime\",\"size_in_bytes\":1234,\"duration_in_seconds\":61}]"));
        Assert.That(item["renditions"]!.ToJsonString(),
            Is.EqualTo("[{\"name\":\"main\",\"href\":\"https://news.example/media/x/canal.mov\",\"contentType\":\"video/quicktime\",\"sizeInBytes\":1234,\"duration\":61}]"));

        foreach (var (file, schema, name, address) in new[] { (RssFeed.Write(page, feed), "rss.xsd", "enclosure", "url"), (AtomFeed.Write(page, feed), "atom.xsd", "link", "href") })
        {
            var enclosure = file.Descendants().First(element => element.Name.LocalName == name && element.Attribute("length") is not null);
            Assert.That((enclosure.Attribute(address)!.Value, enclosure.Attribute("type")!.Value, enclosure.Attribute("length")!.Value),
                Is.EqualTo(("https://news.example/media/x/canal.mov", "video/quicktime", "1234")));
            Assert.That(FeedXml.Check(schema, file.ToString()), Is.Empty);
        }
    }

    [TestCase("/2017/apple-and-google-under-one-roof/", ".correction time, .dateline")]
    [TestCase("/2025/what-a-robot-learns-in-an-old-town/", ".interviewees a, .dateline")]
    [TestCase("/2025/a-minute-on-the-canal/", ".poster__play")]
    [TestCase("/2025/notebook-2025/", ".digest__where time, .digest__contact, .dateline")]
    [TestCase("/zh/2025/notebook-2025/", ".digest__where time, .digest__contact, .dateline")]
    public async Task WhatAStorysPageSaysItsNinjsSaysToo(string route, string selector)
    {
        var page = new HtmlParser().ParseDocument(await _client.GetStringAsync(route));
        var item = JsonNode.Parse(await _client.GetStringAsync(page.QuerySelector("link[title=ninjs]")!.GetAttribute("href")))!;
        var body = new HtmlParser().ParseDocument((string)item["bodies"]![0]!["value"]!).Body!;

        Assert.That(page.QuerySelectorAll(selector), Is.Not.Empty);
        foreach (var element in page.QuerySelectorAll(selector))
            Assert.That(Words(body.TextContent), Does.Contain(Words(element.TextContent)), element.ClassName);
        Assert.That(body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), Is.SupersetOf(page.QuerySelectorAll(".poster__play").Select(link => link.GetAttribute("href"))));
        Assert.That((string?)item["edNote"], page.QuerySelector(".correction") is null ? Is.Null : Does.Contain("wrong day for the panel"));

        static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Test]
    public async Task NotesOfADigestsItemsLeadToTheirOwn()
    {
        var sources = (await SampleSite.ServicesAsync()).GetRequiredService<SiteSources>();
        var page = new PageContext(sources, SiteLanguage.English, "/feeds/", "https://news.example");
        var digest = page.Find<Digest>(sources.Paths.KeyOf("/2025/notebook-2025/", Cultures.English)!.Value)! with
        {
            Items = [.. Enumerable.Range(1, 2).Select(number => new DigestItem("A note & more", $"Said.[^1]\n\n[^1]: By {number}.", null, null, "/2025/"))],
        };

        var body = new HtmlParser().ParseDocument(StoryHtml.WithWholeAddresses(page, digest)).Body!;

        Assert.That(body.QuerySelectorAll("[id]").Select(element => element.Id), Is.Unique.And.Not.Empty);
        Assert.That(body.QuerySelectorAll("a[href^='#']").Select(link => body.QuerySelector(link.GetAttribute("href")!)), Is.Not.Empty.And.All.Not.Null);
        Assert.That(body.QuerySelectorAll("h2 a").Select(link => (link.TextContent, link.GetAttribute("href"))), Is.All.EqualTo(("A note & more", "https://news.example/2025/")));
    }

    [TestCase("/2025/how-a-summit-is-counted/")]
    [TestCase("/zh/2023/the-tenth-summit-in-pictures/")]
    public async Task TheBodyOfANinjsItemHasWholeAddresses(string route)
    {
        var html = await _client.GetStringAsync(route);
        var prefix = route.StartsWith("/zh/", StringComparison.Ordinal) ? "/zh" : "";
        var body = (string)JsonNode.Parse(await _client.GetStringAsync($"{prefix}/ninjs/{html.Split("/id/")[1][..36]}"))!["bodies"]![0]!["value"]!;

        Assert.That(body, Does.Contain($"src=\"{_client.BaseAddress}media/").And.Not.Contain("=\"/").And.Not.Contain(", /media/"));
    }
}
