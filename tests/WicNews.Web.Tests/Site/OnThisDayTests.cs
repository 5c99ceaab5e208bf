using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Days of the year: most have nothing, and none is a dead end.</summary>
public sealed class OnThisDayTests
{
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/on-this-day/11-08/")]
    [TestCase("/on-this-day/02-29/")]
    [TestCase("/on-this-day/12-31/")]
    [TestCase("/zh/on-this-day/01-01/")]
    public async Task BothWaysLeadToDaysWithStories(string address)
    {
        foreach (var way in (string[])["prev", "next"])
        {
            var neighbour = (await ReadAsync(address)).QuerySelector($".series-nav a[rel={way}]")!.GetAttribute("href")!;
            var day = await ReadAsync(neighbour);

            Assert.That(day.QuerySelectorAll(".band .card"), Is.Not.Empty, neighbour);
            Assert.That(day.QuerySelector(".nothing"), Is.Null, neighbour);
            Assert.That(day.QuerySelector("meta[content=noindex]"), Is.Null, neighbour);
        }
    }

    [Test]
    public async Task TheWayThroughTheDaysComesRoundTheYear()
    {
        var seen = new List<string>();
        for (var address = "/on-this-day/11-08/"; !seen.Contains(address) && seen.Count < 367;)
        {
            seen.Add(address);
            address = (await ReadAsync(address)).QuerySelector(".series-nav a[rel=next]")!.GetAttribute("href")!;
            if (address == seen[0])
                break;
        }

        Assert.That(seen, Has.Count.InRange(2, 366));
        Assert.That((await ReadAsync(seen[^1])).QuerySelector(".series-nav a[rel=next]")!.GetAttribute("href"), Is.EqualTo(seen[0]));
    }

    [TestCase("/on-this-day/03-05/", "Nothing was filed on this day")]
    [TestCase("/zh/on-this-day/03-05/", "这一天没有报道")]
    public async Task AnEmptyDayShowsTheNearestAndIsNotToBeFound(string address, string said)
    {
        var day = await ReadAsync(address);

        Assert.That(day.QuerySelector(".nothing")!.TextContent, Does.StartWith(said));
        Assert.That(day.QuerySelectorAll(".band h2 a").Select(near => near.GetAttribute("href")), Is.EqualTo(day.QuerySelectorAll(".series-nav a").Select(near => near.GetAttribute("href"))));
        Assert.That(day.QuerySelectorAll(".band .card"), Is.Not.Empty);
        Assert.That(day.QuerySelector("meta[name=robots]")?.GetAttribute("content"), Is.EqualTo("noindex"));
    }

    private async Task<IHtmlDocument> ReadAsync(string address) => new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
}
