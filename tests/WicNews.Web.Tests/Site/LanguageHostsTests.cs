using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Hostnames that editors gave a language lead to that language's pages.</summary>
public sealed class LanguageHostsTests
{
    private NewsApplication _application = null!;
    private HttpClient _reader = null!;
    private EditorClient _editor = null!;
    private Guid _home;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _reader = _application.CreateClient(new() { AllowAutoRedirect = false });
        await Readiness.WaitAsync(_reader);
        _editor = await _application.SignInAsync();
        _home = (await _editor.GetAsync("/tree/document/root?skip=0&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _reader.Dispose();
        _editor.Dispose();
        await _application.DisposeAsync();
    }

    [Test]
    public async Task TheChineseHostnameLeadsToChinesePages()
    {
        await GiveAsync(("zh.news.example", "zh-CN"), ("https://news.example", "en-US"));
        Assert.Multiple(async () =>
        {
            Assert.That(await AskAsync("zh.news.example", "/"), Is.EqualTo((HttpStatusCode.Found, "https://news.example/zh/")));
            Assert.That(await AskAsync("ZH.news.example", "/2025/?page=2"), Is.EqualTo((HttpStatusCode.Found, "https://news.example/zh/2025/?page=2")));
            Assert.That((await AskAsync("zh.news.example", "/zh/2025/")).Status, Is.EqualTo(HttpStatusCode.OK), "it says its language itself");
            Assert.That((await AskAsync("news.example", "/")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await AskAsync("other.example", "/")).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await AskAsync("zh.news.example", "/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK), "only pages have a language");
        });

        await GiveAsync();
        Assert.That((await AskAsync("zh.news.example", "/")).Status, Is.EqualTo(HttpStatusCode.OK), "taken away again");
    }

    [Test]
    public async Task WithoutAnAddressOfTheSiteItselfNothingIsLedAway()
    {
        await GiveAsync(("zh.news.example", "zh-CN"));

        Assert.That((await AskAsync("zh.news.example", "/")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ARenamedStorysOldAddressLeadsOnWithAndWithoutAHostname()
    {
        await GiveAsync();
        var edition = (await _editor.GetAsync($"/tree/document/children?parentId={_home}&skip=0&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
        var story = await _editor.CreateDocumentAsync(
            await _editor.DocumentTypeAsync("article"), edition, [("en-US", "First name"), ("zh-CN", "最初的名字")],
            [new("headline", "A story", "en-US"), new("headline", "一篇报道", "zh-CN"), new("storyDate", "2025-11-08 09:00:00")]);
        await _editor.PublishAsync(story, "en-US", "zh-CN");
        var (english, chinese) = (await PathAsync(story, "en-US"), await PathAsync(story, "zh-CN"));
        await RenameAsync(story, "Second name", "后来的名字");

        var delivered = await DeliverAsync(chinese, "zh-CN");
        Assert.That(delivered.Status, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(Uri.UnescapeDataString(delivered.Location!), Is.EqualTo(await PathAsync(story, "zh-CN")).And.Not.EqualTo(delivered.Location), "a header holds no Chinese");
        Assert.That((await DeliverAsync(english.Trim('/').Replace("/", "%2F", StringComparison.Ordinal), "en-US")).Status, Is.EqualTo(HttpStatusCode.MovedPermanently), "as generated clients ask");
        Assert.That(await AskAsync("localhost", english), Is.EqualTo((HttpStatusCode.MovedPermanently, await PathAsync(story, "en-US"))));

        await GiveAsync(("zh.news.example", "zh-CN"), ("https://news.example", "en-US"));
        var second = await PathAsync(story, "en-US");
        await RenameAsync(story, "Third name", "最后的名字");
        Assert.That(await AskAsync("news.example", second), Is.EqualTo((HttpStatusCode.MovedPermanently, await PathAsync(story, "en-US"))));
        Assert.That(await AskAsync("news.example", english), Is.EqualTo((HttpStatusCode.MovedPermanently, await PathAsync(story, "en-US"))), "from before there was a hostname");
        Assert.That((await DeliverAsync(second, "en-US")).Status, Is.EqualTo(HttpStatusCode.MovedPermanently));
        await GiveAsync();
    }

    /// <summary>A client can name any host: pages of made-up ones must not drive out those that readers want.</summary>
    [Test]
    public async Task OfMadeUpHostsPagesAreKeptForAFew()
    {
        string[] madeUp = [.. Enumerable.Range(0, 20).Select(number => $"x{number}.example")];
        foreach (var host in madeUp)
            Assert.That((await AskAsync(host, "/timeline/")).Status, Is.EqualTo(HttpStatusCode.OK), host);

        var cache = _application.Services.GetRequiredService<PageCache>();
        Assert.That(madeUp.Count(host => cache.Find($"http://{host}|en|/timeline/|1") is not null), Is.InRange(1, 8));
    }

    private async Task RenameAsync(Guid story, string english, string chinese)
    {
        object Variant(string culture, string name) => new { culture, segment = (string?)null, name };
        object Value(string alias, object value, string? culture = null) => new { alias, culture, segment = (string?)null, value };
        await _editor.DoAsync(HttpMethod.Put, $"/document/{story}", new
        {
            template = (object?)null, variants = new[] { Variant("en-US", english), Variant("zh-CN", chinese) },
            values = new[] { Value("headline", "A story", "en-US"), Value("headline", "一篇报道", "zh-CN"), Value("storyDate", "2025-11-08 09:00:00") },
        });
        await _editor.PublishAsync(story, "en-US", "zh-CN");
    }

    private async Task<string> PathAsync(Guid story, string culture)
    {
        using var answer = await AskForAsync(story.ToString(), culture);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["route"]!["path"]!.GetValue<string>();
    }

    private async Task<(HttpStatusCode Status, string? Location)> DeliverAsync(string path, string culture)
    {
        using var answer = await AskForAsync(path.Trim('/'), culture);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private async Task<HttpResponseMessage> AskForAsync(string item, string culture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/umbraco/delivery/api/v2/content/item/{item}");
        request.Headers.Add("Accept-Language", culture);
        request.Headers.Add("Start-Item", _home.ToString());
        return await _reader.SendAsync(request);
    }

    private Task GiveAsync(params (string Name, string Language)[] hosts) => _editor.DoAsync(HttpMethod.Put, $"/document/{_home}/domains", new
    {
        defaultIsoCode = (string?)null, domains = hosts.Select(host => new { domainName = host.Name, isoCode = host.Language }),
    });

    private async Task<(HttpStatusCode Status, string? Location)> AskAsync(string host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = host } };
        using var answer = await _reader.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }
}
