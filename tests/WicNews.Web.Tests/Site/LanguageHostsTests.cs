using System.Net;
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
