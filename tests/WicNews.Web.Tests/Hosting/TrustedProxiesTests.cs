using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Hosting;

/// <summary>Readers behind a proxy are told apart where the proxy is trusted, and nobody else can say who he is.</summary>
public sealed class TrustedProxiesTests
{
    private NewsApplication _application = null!;

    [OneTimeSetUp]
    public void Start() => _application = new NewsApplication(("WicNews:TrustedProxies:0", "192.0.2.7"), ("WicNews:TrustedProxies:1", "10.1.0.0/16"), ("WicNews:SearchesPerMinute", "60"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [TestCase("192.0.2.7")]
    [TestCase("10.1.200.3")]
    [TestCase("::ffff:10.1.200.3")]
    public async Task ATrustedProxysWordIsTaken(string proxy)
    {
        var answer = await AskAsync("/robots.txt", proxy, "203.0.113.5");

        Assert.That(await ReadAsync(answer), Does.Contain("Sitemap: https://localhost/"));
        Assert.That(answer.Connection.RemoteIpAddress, Is.EqualTo(IPAddress.Parse("203.0.113.5")));
    }

    [TestCase("192.0.2.8")]
    [TestCase("10.2.0.1")]
    [TestCase("127.0.0.1")]
    public async Task AnybodyElsesWordIsNot(string peer)
    {
        var answer = await AskAsync("/robots.txt", peer, "203.0.113.5");

        Assert.That(await ReadAsync(answer), Does.Contain("Sitemap: http://localhost/"));
        Assert.That(answer.Connection.RemoteIpAddress, Is.EqualTo(IPAddress.Parse(peer)));
    }

    [Test]
    public async Task AReaderCannotSpeakForAnotherThroughAProxy()
    {
        var answer = await AskAsync("/robots.txt", "192.0.2.7", "198.51.100.1, 203.0.113.5, 10.1.0.9");

        Assert.That(answer.Connection.RemoteIpAddress, Is.EqualTo(IPAddress.Parse("203.0.113.5")));
    }

    [Test]
    public async Task ReadersBehindOneProxyDoNotHoldEachOtherBack()
    {
        var refused = 0;
        for (var search = 0; search < 60; search++)
            refused += (await AskAsync("/api/suggest?q=a", "192.0.2.7", $"203.0.113.{search}")).Response.StatusCode == StatusCodes.Status429TooManyRequests ? 1 : 0;

        Assert.That(refused, Is.Zero);
    }

    [Test]
    public async Task ANetworkThatIsNoneStopsTheStart()
    {
        await using var application = new NewsApplication(("WicNews:TrustedProxies:0", "the proxy"));

        Assert.That(() => application.CreateClient(), Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("10.1.0.0/16"));
    }

    private Task<HttpContext> AskAsync(string address, string peer, string forwardedFor) => _application.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (HttpMethods.Get, "http", new HostString("localhost"));
        context.Request.Path = address.Split('?')[0];
        context.Request.QueryString = new QueryString(address.Contains('?', StringComparison.Ordinal) ? "?" + address.Split('?')[1] : "");
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        context.Request.Headers["X-Forwarded-Proto"] = string.Join(", ", forwardedFor.Split(',').Select(_ => "https"));
    });

    private static async Task<string> ReadAsync(HttpContext answer)
    {
        using var reader = new StreamReader(answer.Response.Body);
        return await reader.ReadToEndAsync();
    }
}
