using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Web.Hosting;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>A small hub on this machine, and what it hears.</summary>
public sealed class WebSubTests
{
    private const string Site = "https://news.example";
    private const string Route = "/2025/twenty-four-forums-one-theme/";
    private readonly ConcurrentQueue<string> _heard = new();
    private WebApplication _hub = null!;
    private NewsApplication _application = null!;
    private IContentService _contents = null!;
    private int _refusals;

    [SetUp]
    public async Task StartAsync()
    {
        _heard.Clear();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _hub = builder.Build();
        _hub.MapPost("/hub", Hear);
        await _hub.StartAsync();
        var address = _hub.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _application = new NewsApplication(("WicNews:WebSubHub", address + "/hub"), ("WicNews:PublicUrl", Site));
        _contents = _application.Services.GetRequiredService<IContentService>();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _application.DisposeAsync();
        await _hub.DisposeAsync();
    }

    [Test]
    public async Task TheHubHearsOfEveryFeedThatGotAStoryAndOfEachOnce()
    {
        Publish("Told to the hub");
        await HeardAsync(Site + "/feeds/json?topic=artificial-intelligence");

        Assert.That(_heard, Is.Unique);
        Assert.That(_heard, Is.SupersetOf(new[] { Site + "/feeds/rss", Site + "/feeds/atom", Site + "/feeds/json", Site + "/feeds/rss?year=2025", Site + "/feeds/atom?type=article" }));
        Assert.That(_heard, Has.None.Contain("/zh/"));
    }

    [TestCase("/feeds/rss", true)]
    [TestCase("/feeds/json?topic=artificial-intelligence", true)]
    [TestCase("/feeds/atom?year=2025&type=article", false)]
    public async Task OnlyFeedsThatItHearsOfNameTheHub(string address, bool isTold)
    {
        using var client = _application.CreateClient();
        await Readiness.WaitAsync(client);
        using var answer = await client.GetAsync(address);
        answer.Headers.TryGetValues("Link", out var links);

        Assert.That((await answer.Content.ReadAsStringAsync()).Contains("/hub\"", StringComparison.Ordinal), Is.EqualTo(isTold));
        Assert.That(string.Concat(links ?? []), isTold ? Does.Contain("/hub>; rel=\"hub\"").And.Contain($"<{Site}{address}>; rel=\"self\"") : Is.Empty);
    }

    [Test]
    public async Task OfChineseFeedsItHearsByTheNameThatTheyCallThemselvesBy()
    {
        using var client = _application.CreateClient();
        await Readiness.WaitAsync(client);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await client.GetStringAsync($"/zh/feeds/rss?topic={Uri.EscapeDataString("人工智能")}"));

        Publish("说给中心听", Cultures.Chinese);

        await HeardAsync(feed.Descendants(atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
    }

    [Test]
    public async Task AHubThatIsAwayIsToldLater()
    {
        _refusals = 1;
        Publish("Told at the second try");

        await HeardAsync(Site + "/feeds/rss");
    }

    [Test]
    public async Task AnEmbargoedStoryIsNotToldOf()
    {
        var story = _contents.GetById(Key)!;
        story.SetValue("embargo", DateTime.UtcNow.AddDays(2));
        _contents.Save(story);
        Assert.That(_contents.Publish(story, ["en-US"]).Success, Is.False);

        // Another story's news comes after whatever the first one would have caused.
        var other = _contents.GetById(KeyOf("/2017/apple-and-google-under-one-roof/"))!;
        other.SetValue("headline", "Changed", "en-US");
        _contents.Save(other);
        _contents.Publish(other, ["en-US"]);
        await HeardAsync(Site + "/feeds/rss?year=2017");
        Assert.That(_heard, Has.None.Contain("year=2025"));
    }

    [Test]
    public async Task FeedsNameTheHubAndThemselves()
    {
        using var client = _application.CreateClient();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var feed in (string[])["/feeds/rss", "/feeds/atom", "/zh/feeds/rss?year=2025"])
        {
            var links = XDocument.Parse(await client.GetStringAsync(feed)).Descendants(atom + "link").ToLookup(link => (string?)link.Attribute("rel"), link => (string?)link.Attribute("href"));
            Assert.That((links["hub"].Single(), links["self"].Single()), Is.EqualTo((_application.Services.GetRequiredService<IOptions<WicNewsOptions>>().Value.WebSubHub, Site + feed)), feed);
        }
        Assert.That(await client.GetStringAsync("/feeds/json"), Does.Contain("\"hubs\":[{\"type\":\"WebSub\""));
    }

    private Guid Key => KeyOf(Route);

    private Guid KeyOf(string route) => _application.Services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.English)!.Value;

    private void Publish(string headline, string culture = Cultures.English)
    {
        var story = _contents.GetById(Key)!;
        story.SetValue("headline", headline, culture);
        _contents.Save(story);
        Assert.That(_contents.Publish(story, [culture]).Success, Is.True);
    }

    private async Task<IResult> Hear(HttpRequest request)
    {
        if (Interlocked.Decrement(ref _refusals) >= 0)
            return Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
        var form = await request.ReadFormAsync();
        if (form["hub.mode"] == "publish")
            _heard.Enqueue(form["hub.url"].ToString());
        return Results.Accepted();
    }

    private async Task HeardAsync(string topic)
    {
        for (var attempt = 0; attempt < 300 && !_heard.Contains(topic); attempt++)
            await Task.Delay(100);
        Assert.That(_heard, Does.Contain(topic));
    }
}
