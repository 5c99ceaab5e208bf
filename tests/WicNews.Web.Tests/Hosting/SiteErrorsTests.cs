using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WicNews.Web.Hosting;

namespace WicNews.Web.Tests.Hosting;

public sealed class SiteErrorsTests
{
    private WebApplication _site = null!;
    private HttpClient _reader = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddProblemDetails();
        _site = builder.Build();
        _site.UseSiteErrors();
        _site.UseSiteHeaders();
        _site.Map("/broken/", string () => throw new InvalidOperationException("The secret of the database"));
        _site.Map("/zh/broken/", string () => throw new InvalidOperationException("The secret of the database"));
        _site.Map("/api/broken", string () => throw new InvalidOperationException("The secret of the database"));
        _site.Map("/refused/", string () => throw new BadHttpRequestException("Too much of it", StatusCodes.Status413PayloadTooLarge));
        await _site.StartAsync();
        _reader = _site.GetTestClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("GET", "/broken/", HttpStatusCode.InternalServerError, "on our side")]
    [TestCase("POST", "/broken/", HttpStatusCode.InternalServerError, "on our side")]
    [TestCase("POST", "/refused/", HttpStatusCode.RequestEntityTooLarge, "could not be read")]
    public async Task AReaderGetsAPageWithTheHeadersOfAllOthers(string method, string address, HttpStatusCode status, string title)
    {
        using var answer = await _reader.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "text/html")));
            Assert.That(html, Does.Contain(title).And.Contain("首页").And.Not.Contain("secret"));
            Assert.That(html.Contains("our side", StringComparison.Ordinal), Is.EqualTo(status == HttpStatusCode.InternalServerError), "whose fault it is");
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        });
    }

    [TestCase("/broken/", "en", "Something went wrong on our side", "zh-Hans")]
    [TestCase("/zh/broken/", "zh-Hans", "本站出现故障", "en")]
    public async Task ThePageIsInTheLanguageOfTheAddressAndThenInTheOther(string address, string language, string title, string other)
    {
        using var answer = await _reader.GetAsync(address);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"<html lang=\"{language}\">").And.Contain($"<title>{title}</title>").And.Contain($"<h1>{title}</h1>").And.Contain($"<p lang=\"{other}\">"));
    }

    [Test]
    public async Task AProgramGetsAProblem()
    {
        using var answer = await _reader.GetAsync("/api/broken");

        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("secret"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
    }
}
