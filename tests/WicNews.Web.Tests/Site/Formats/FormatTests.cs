using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>Everything that machines read is checked against its format: on every template, in both languages.</summary>
public sealed class FormatTests
{
    private const string Chinese = "zh-Hans";
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _client = await SampleSite.ClientAsync();

    [OneTimeTearDown]
    public void Stop() => _client.Dispose();

    [Test]
    public async Task TheLinkedDataOfEveryTemplateIsWhole()
    {
        var wrong = new List<string>();
        var types = new HashSet<string>();
        await foreach (var (address, page) in PagesAsync())
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                var data = JsonNode.Parse(script.TextContent)!;
                types.Add((string)data["@type"]!);
                if ((string?)data["@context"] != "https://schema.org")
                    wrong.Add($"{address} says nothing of schema.org");
                wrong.AddRange(LinkedDataTypes.Thing(data, address));
            }

        Assert.That(wrong, Is.Empty);
        Assert.That(types, Is.SupersetOf(new[] { "NewsArticle", "LiveBlogPosting", "Person", "Organization", "Event", "BreadcrumbList", "WebSite" }));
    }

    [Test]
    public async Task EveryStoryIsAValidNinjsItem()
    {
        var wrong = new List<string>();
        var stories = 0;
        await foreach (var (_, page) in PagesAsync())
            if (page.QuerySelector("link[title=ninjs]")?.GetAttribute("href") is { } item)
            {
                stories++;
                wrong.AddRange(NewsroomFormats.Ninjs.Check(JsonNode.Parse(await _client.GetStringAsync(item)), item));
            }

        Assert.That(wrong, Is.Empty);
        Assert.That(stories, Is.GreaterThanOrEqualTo(8));
    }

    [TestCaseSource(typeof(Feeds), nameof(Feeds.Queries))]
    public async Task EveryFeedIsAValidJsonFeed(string prefix, string query) =>
        Assert.That(NewsroomFormats.JsonFeed.Check(JsonNode.Parse(await _client.GetStringAsync($"{prefix}/feeds/json{query}"))), Is.Empty);

    [TestCaseSource(typeof(Feeds), nameof(Feeds.Queries))]
    public async Task EveryFeedIsValidRss(string prefix, string query) =>
        Assert.That(FeedXml.Check("rss.xsd", await _client.GetStringAsync($"{prefix}/feeds/rss{query}")), Is.Empty);

    [TestCaseSource(typeof(Feeds), nameof(Feeds.Queries))]
    public async Task EveryFeedIsValidAtom(string prefix, string query) =>
        Assert.That(FeedXml.Check("atom.xsd", await _client.GetStringAsync($"{prefix}/feeds/atom{query}")), Is.Empty);

    [Test]
    public async Task FeedsCarryTheWholeStoryWithWholeAddresses()
    {
        var items = JsonNode.Parse(await _client.GetStringAsync("/feeds/json?type=interview"))!["items"]!.AsArray();

        Assert.That(items.Select(item => (string)item!["content_html"]!), Has.All.Contain("<h2>").And.None.Contain("\"/media/").And.None.Contain("\"/2"));
    }

    /// <summary>Every template, and its other language where it has one.</summary>
    private async IAsyncEnumerable<(string Address, IHtmlDocument Page)> PagesAsync()
    {
        var parser = new HtmlParser();
        foreach (var (_, address) in Templates.All.Where(template => !template.Name.StartsWith("missing", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(await _client.GetStringAsync(address));
            yield return (address, page);
            if (page.QuerySelector($"link[rel=alternate][hreflang={Chinese}]")?.GetAttribute("href") is { } other && !address.StartsWith("/zh/", StringComparison.Ordinal))
                yield return (other, parser.ParseDocument(await _client.GetStringAsync(other)));
        }
    }
}
