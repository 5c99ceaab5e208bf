using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Feeds;
using WicNews.Web.Site.Shared;
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

        foreach (var (file, schema, name, address) in new[] { (RssFeed.Write(page, feed), "rss.xsd", "enclosure", "url"), (AtomFeed.Write(page, feed), "atom.xsd", "link", "href") })
        {
            var enclosure = file.Descendants().First(element => element.Name.LocalName == name && element.Attribute("length") is not null);
            Assert.That((enclosure.Attribute(address)!.Value, enclosure.Attribute("type")!.Value, enclosure.Attribute("length")!.Value),
                Is.EqualTo(("https://news.example/media/x/canal.mov", "video/quicktime", "1234")));
            Assert.That(FeedXml.Check(schema, file.ToString()), Is.Empty);
        }
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
