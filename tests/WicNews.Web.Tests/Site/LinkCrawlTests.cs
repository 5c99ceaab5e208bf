using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Every link leads somewhere: the site is followed from both front pages, as a reader or a search engine would.</summary>
public sealed partial class LinkCrawlTests
{
    private const int MostAddresses = 900;
    private const int MostDays = 20;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [TestCase("/")]
    [TestCase("/zh/")]
    public async Task EveryLinkFromTheFrontPageOnAnswers(string front)
    {
        var from = new Dictionary<string, string> { [front] = "the reader" };
        var waiting = new Queue<string>(from.Keys);
        var broken = new List<string>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await _client.GetAsync(address);
            // A permanent address leads on to where the item is now; no other link may need that.
            if (answer.StatusCode != HttpStatusCode.OK && !(answer.StatusCode == HttpStatusCode.Redirect && IsPermanent(address)))
                broken.Add($"{(int)answer.StatusCode} {address}, linked from {from[address]}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in await LinksAsync(answer, address))
                if (from.Count < MostAddresses && IsWorthFollowing(link, from.Keys) && from.TryAdd(link, address))
                    waiting.Enqueue(link);
        }

        Assert.That(from, Has.Count.GreaterThan(300));
        Assert.That(broken, Is.Empty);
    }

    [TestCase("/zh/人物/任贤良/", "person=")]
    [TestCase("/zh/机构/世界互联网大会/", "organisation=")]
    [TestCase("/zh/主题/人工智能/", "topic=")]
    [TestCase("/people/ren-xianliang/", "person=")]
    public async Task TheYearsOfARecordLeadToItsStories(string record, string filter)
    {
        var page = await ReadAsync(record);
        var name = page.QuerySelector("h1")!.TextContent;
        var years = page.QuerySelectorAll(".years a").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.That(years, Is.Not.Empty.And.All.Contain(filter));
        foreach (var address in years)
        {
            var found = await ReadAsync(address);
            Assert.That(found.QuerySelectorAll(".hit").Length, Is.GreaterThan(0), address);
            Assert.That(found.QuerySelectorAll(".chip").Select(chip => chip.TextContent), Has.Some.StartsWith(name), address);
            Assert.That(found.QuerySelectorAll(".facet__chosen span:first-child").Select(chosen => chosen.TextContent), Has.Member(name), address);
        }
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address) => new HtmlParser().ParseDocument(await _client.GetStringAsync(address));

    private static async Task<IEnumerable<string>> LinksAsync(HttpResponseMessage answer, string address)
    {
        var at = answer.RequestMessage!.RequestUri!;
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelectorAll("a[href], link[href]").Select(link => new Uri(at, link.GetAttribute("href")!))
            .Where(link => link.GetLeftPart(UriPartial.Authority) == at.GetLeftPart(UriPartial.Authority))
            .Select(link => link.PathAndQuery)
            .Where(link => link != address);
    }

    /// <summary>Searches multiply, and days of the year are many of a kind: of both, some stand for all.</summary>
    private static bool IsWorthFollowing(string link, IEnumerable<string> known) =>
        !(link.Contains("/search", StringComparison.Ordinal) && link.Contains('&', StringComparison.Ordinal))
        && !(Day().IsMatch(link) && known.Count(Day().IsMatch) >= MostDays);

    private static bool IsPermanent(string address) => address.Contains("/id/", StringComparison.Ordinal);

    [GeneratedRegex(@"/on-this-day/\d\d-\d\d/")]
    private static partial Regex Day();
}
