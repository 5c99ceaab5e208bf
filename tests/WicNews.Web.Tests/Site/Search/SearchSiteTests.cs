using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Search.Queries;
using WicNews.Web.Site.Search;
using WicNews.Web.Site.Shared;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site.Search;

/// <summary>Search over the sample content, through the real host.</summary>
public sealed class SearchSiteTests
{
    private NewsApplication _application = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "true"), ("WicNews:SearchesPerMinute", "60000"));
        _client = _application.CreateClient();
        var status = _application.Services.GetRequiredService<SearchIndexStatus>();
        while (!status.IsReady)
            await Task.Delay(50);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Test]
    public async Task APageBeyondTheLastIsTheLast()
    {
        var html = await _client.GetStringAsync("/search?q=museum&page=50");
        var (at, of) = Regex.Match(html, "Page ([0-9]+) of ([0-9]+)") is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : ("", "none");

        Assert.That(at, Is.EqualTo(of));
        Assert.That(html, Does.Contain("class=\"hit "));
    }

    [Test]
    public async Task TheNextPageIsAsLongAsThisOne()
    {
        var next = Regex.Match(await _client.GetStringAsync("/search?q=internet&size=5"), "href=\"([^\"]*)\" rel=\"next").Groups[1].Value;

        Assert.That(WebUtility.HtmlDecode(next), Is.EqualTo("/search?q=internet&size=5&page=2"));
    }

    [TestCase("")]
    [TestCase("/zh")]
    public async Task DaysTheWrongWayRoundAreTurned(string language)
    {
        var right = await _client.GetStringAsync($"{language}/search?from=2023-01-01&to=2023-12-31");
        var wrong = await _client.GetStringAsync($"{language}/search?from=2023-12-31&to=2023-01-01");

        Assert.That(right, Does.Contain("class=\"hit "));
        Assert.That(wrong, Is.EqualTo(right));
    }

    [TestCase("/search", "All coverage since 2014")]
    [TestCase("/search?q=Eddie+Wu", "was also searched as")]
    [TestCase("/search?q=goverance", "Showing results for “governance”")]
    [TestCase("/search?q=zzzzqqq", "Nothing was found")]
    [TestCase("/search?q=museum&year=2023&type=article", "Remove filter: 2023")]
    [TestCase("/search?q=museum&year=soon&page=-1&sort=odd&from=x", "results for")]
    [TestCase("/zh/search?q=%E6%9C%BA%E5%99%A8%E4%BA%BA", "<mark>机器人</mark>")]
    [TestCase("/search?q=internet&page=99999", "Page 1 of ", Description = "deeper than can be asked for")]
    [TestCase("/search?q=museum&exact=1", "Only the words as typed were searched. <a href=\"/search?q=museum\"")]
    [TestCase("/search?q=%3F%3F%3F", "Nothing was found for “???”", Description = "what holds no word is not everything")]
    [TestCase("/search?year=1900", "Remove filter: 1900")]
    [TestCase("/search/feed?q=museum", "<rss")]
    [TestCase("/search/feed?year=2023", "<title>Search</title>")]
    [TestCase("/search?q=sixth+summit+sunday", "WUZHEN, Zhejiang — At the <mark>sixth</mark> <mark>summit</mark>")]
    [TestCase("/search?q=caption:robot&type=picture", "1 result for")]
    [TestCase("/zh/search?q=%E5%90%B4%E6%B0%B8%E9%93%AD", "以下为“吴泳铭”的搜索结果", Description = "吴永铭: one character of the name is wrong")]
    [TestCase("/zh/search?q=%E4%BA%BA%E5%B7%A5%E5%8F%AA%E8%83%BD", "以下为“人工智能”的搜索结果", Description = "人工只能: one character of a word is wrong")]
    [TestCase("/zh/search?q=%E6%95%B8%E5%AD%97%E7%B6%93%E6%BF%9F", "<mark>数字经济</mark>")]
    [TestCase("/zh/search?q=2019%E5%B9%B4%E4%B9%8C%E9%95%87%E5%B3%B0%E4%BC%9A", "href=\"/zh/2019/\"", Description = "2019年乌镇峰会: the edition by its own name")]
    [TestCase("/search?q=Wuzhen+Summit+2019", "href=\"/2019/\"")]
    [TestCase("/zh/search?q=%E4%BB%BB%E8%B4%A4%E8%89%AF+2023", "同一座桥，十年", Description = "任贤良 2023: a person in a year")]
    [TestCase("/search?q=(robot+OR+drone)+bridge", "“robot” was also searched as")]
    [TestCase("/health/ready", "search: ")]
    public async Task ThePageSays(string address, string expected)
    {
        using var response = await _client.GetAsync(address);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), Does.Contain(expected));
    }

    [Test]
    public async Task KindsAreFoundByWhatTheSiteCallsThem([ValueSource(typeof(SearchKinds), nameof(SearchKinds.All))] string kind)
    {
        foreach (var language in SiteLanguage.All)
            Assert.That(await TotalAsync($"type:\"{new SearchWords(language).NameOfKind(kind)}\""), Is.EqualTo(await TotalAsync($"type:{kind}")).And.GreaterThan(0), language.Tag);

        async Task<int> TotalAsync(string query) =>
            JsonNode.Parse(await _client.GetStringAsync($"/api/search?size=1&q={Uri.EscapeDataString(query)}"))!["total"]!.GetValue<int>();
    }

    [TestCase("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [TestCase("/search?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    public async Task WhatWasTypedIsNeverMarkup(string address)
    {
        var html = await _client.GetStringAsync(address);

        Assert.That(html, Does.Not.Contain("<script>alert").And.Not.Contain("<img src=x"));
    }

    [Test]
    public async Task TheApiAnswersWithHitsCountsAndHighlights()
    {
        var answer = await ReadAsync("/api/search?q=museum&year=2023&size=2");

        Assert.That(answer.GetProperty("total").GetInt32(), Is.GreaterThan(2));
        Assert.That(answer.GetProperty("items").GetArrayLength(), Is.EqualTo(2));
        Assert.That(answer.GetProperty("items")[0].GetProperty("url").GetString(), Is.EqualTo("/2023/a-museum-for-the-network/"));
        Assert.That(answer.GetProperty("items")[0].GetProperty("highlights")[0].GetProperty("html").GetString(), Does.Contain("<mark>"));
        Assert.That(answer.GetProperty("facets").EnumerateObject().Select(facet => facet.Name), Is.SupersetOf(new[] { "year", "type", "topic", "person", "organisation", "lang" }));
    }

    [TestCase("year=soon", "year")]
    [TestCase("page=0", "page")]
    [TestCase("size=101", "size")]
    [TestCase("sort=odd", "sort")]
    [TestCase("from=7.11.2025", "from")]
    [TestCase("type=gossip", "type")]
    [TestCase("lang=fr", "lang")]
    [TestCase("to=2025-13-01", "to")]
    [TestCase("from=2025-11-07&to=2025-11-06", "to")]
    [TestCase("page=101&size=100", "page", Description = "deeper than pages reach")]
    [TestCase("page=first", "page")]
    [TestCase("sort=newest&sort=oldest", "sort")]
    [TestCase("pictures=maybe", "pictures")]
    [TestCase("video=no", "video")]
    [TestCase("lang=fr", "lang", "suggest")]
    [TestCase("lang=en&lang=zh", "lang", "suggest")]
    public async Task TheApiNamesWhatItCannotRead(string query, string parameter, string what = "search")
    {
        using var response = await _client.GetAsync($"/api/{what}?q=wu&{query}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain($"\"{parameter}\""));
    }

    [TestCase("/api/search?q=bridge", "public, max-age=10")]
    [TestCase("/api/suggest?q=bri", "public, max-age=10")]
    [TestCase("/search/feed?q=bridge", "public, no-cache")]
    public async Task TheSameAnswerIsNotSentTwice(string address, string cacheControl)
    {
        using var first = await _client.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _client.SendAsync(request);

        Assert.That(first.Headers.GetValues("Cache-Control"), Is.EqualTo(new[] { cacheControl }));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await second.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [TestCase("/api/search", new[] { "q", "year", "type", "topic", "person", "organisation", "series", "lang", "pictures", "video", "from", "to", "sort", "page", "size", "exact" })]
    [TestCase("/api/suggest", new[] { "q", "lang" })]
    public async Task TheApiIsDescribed(string path, string[] parameters)
    {
        var operation = (await ReadAsync("/api/openapi/search.json")).GetProperty("paths").GetProperty(path).GetProperty("get");
        var responses = operation.GetProperty("responses");

        Assert.That(operation.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()), Is.EquivalentTo(parameters));
        Assert.That(operation.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("description").GetString()), Has.None.Empty);
        if (parameters.Length > 2)
            Assert.That(QueryFields.Names.Where(name => !operation.GetProperty("parameters")[0].GetProperty("description").GetString()!.Contains(name, StringComparison.Ordinal)), Is.Empty);
        Assert.That(responses.EnumerateObject().Select(response => response.Name), Is.EquivalentTo(new[] { "200", "304", "400", "429" }));
        Assert.That(responses.GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").ToString(), Does.Contain("Answer"));
        Assert.That(responses.GetProperty("429").GetProperty("headers").TryGetProperty("Retry-After", out _), Is.True);
    }

    [Test]
    public async Task TheFeedHasTheNewestFirst()
    {
        var feed = XDocument.Parse(await _client.GetStringAsync("/search/feed?q=museum"));
        var items = feed.Root!.Element("channel")!.Elements("item").ToList();

        Assert.That(items, Is.Not.Empty);
        Assert.That(items.Select(item => DateTimeOffset.Parse(item.Element("pubDate")!.Value, CultureInfo.InvariantCulture)), Is.Ordered.Descending);
        Assert.That(items.Select(item => item.Element("link")!.Value), Is.All.StartsWith("http"));
    }

    [TestCase("/search?q=goverance", "/search/feed?q=governance", Description = "the search that is shown")]
    [TestCase("/search?q=museum&page=2", "/search/feed?q=museum")]
    [TestCase("/search?q=type:picture", null, Description = "a feed has stories")]
    [TestCase("/search?q=zzzzqqq", null)]
    public async Task AFeedIsOfferedThatHasWhatIsShown(string address, string? feed)
    {
        var offered = Regex.Match(await _client.GetStringAsync(address), "href=\"(/search/feed[^\"]*)\"");

        Assert.That(offered.Success ? WebUtility.HtmlDecode(offered.Groups[1].Value) : null, Is.EqualTo(feed));
        if (feed is not null)
            Assert.That(XDocument.Parse(await _client.GetStringAsync(feed)).Descendants("item"), Is.Not.Empty);
    }

    [Test]
    public async Task WhatThereWasNoRoomForIsNamed()
    {
        var words = string.Join(' ', Enumerable.Range(0, SearchLimits.Terms + 2).Select(number => $"word{number}"));

        Assert.That(await _client.GetStringAsync($"/search?q={Uri.EscapeDataString(words)}"), Does.Contain("Left out").And.Contain("“word33”"));
        Assert.That((await ReadAsync($"/api/search?q={Uri.EscapeDataString(words)}")).GetProperty("leftOut").EnumerateArray().Select(text => text.GetString()), Is.EqualTo(new[] { "word32", "word33" }));
    }

    [Test]
    public async Task SuggestionsCompleteNames()
    {
        var answer = await ReadAsync("/api/suggest?q=wu%20yong");

        Assert.That(answer.EnumerateArray().Select(item => item.GetProperty("text").GetString()), Does.Contain("Eddie Wu"));
    }

    // dotnet run starts the site in its project's folder; the README names the file from the repository's root.
    [TestCase("tests/WicNews.Web.Tests/Site/Search/judgements.txt", true)]
    [TestCase("tests/no-such-judgements.txt", false)]
    public void AFileIsFoundFromTheProjectsFolder(string file, bool isThere)
    {
        var found = SearchCommand.FindFile(file, Path.Combine(Repository.Root, "src", "WicNews.Web"));

        Assert.That(found, Is.EqualTo(isThere ? Path.GetFullPath(file, Repository.Root) : null));
    }

    [Test]
    public async Task JudgedQueriesAreAnsweredWell()
    {
        var file = Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "Site", "Search", "judgements.txt");
        var (mean, report) = new SearchJudge(_application.Services.GetRequiredService<ISearchIndex>()).Judge(await File.ReadAllLinesAsync(file));

        TestContext.Out.WriteLine(report);
        Assert.That(mean, Is.GreaterThanOrEqualTo(0.9), report);
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var document = JsonDocument.Parse(await _client.GetStringAsync(address));
        return document.RootElement.Clone();
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task WhileTheIndexIsBuiltThePageSaysThatSomeMayBeMissing(bool isReady, bool isSaid)
    {
        var services = _application.Services;
        var sources = services.GetRequiredService<SiteSources>();
        if (!isReady)
            sources = sources with { IndexStatus = new SearchIndexStatus() };
        var page = new PageContext(sources, SiteLanguage.All[0], SearchPages.Route, "http://localhost");
        var made = await services.GetRequiredService<PageRenderer>().RenderAsync<SearchPage, SearchModel>(
            page, SearchModel.Build(page, sources.Index, new SearchRequest { Text = "zzzzqqq" }));
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await made.Answer.WriteAsync(context);

        Assert.That(Encoding.UTF8.GetString(body.ToArray()).Contains("The search index is being built", StringComparison.Ordinal), Is.EqualTo(isSaid));
    }
}
