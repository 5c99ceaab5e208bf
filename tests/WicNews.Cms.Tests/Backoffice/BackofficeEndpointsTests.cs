using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WicNews.Cms.Backoffice;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Backoffice;

public sealed class BackofficeEndpointsTests
{
    private const string PageText = "<!doctype html><title>editing</title>";
    private string _folder = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("wicnews-backoffice").FullName;
        string archive = Path.Combine(_folder, BackofficeBundle.FileName);
        WriteArchive(archive);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_ => new BackofficeBundle(archive));
        _app = builder.Build();
        _app.MapBackoffice();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Folders.Remove(_folder);
    }

    [TestCase("/umbraco")]
    [TestCase("/umbraco/")]
    [TestCase("/umbraco/section/content/workspace/document/edit/1")]
    [TestCase("/umbraco/oauth_complete?code=1")]
    public async Task EveryDeepLinkIsThePage(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        });
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(PageText));
    }

    [TestCase("/umbraco/management/api/v1/nothing")]
    [TestCase("/umbraco/delivery/api/v2/nothing")]
    [TestCase("/umbraco/login/nothing")]
    [TestCase("/umbraco/openapi/nothing.json")]
    [TestCase("/umbraco/Management/api/v1/nothing")]
    [TestCase("/umbraco/serverEventHub")]
    [TestCase("/umbraco/backoffice/nothing.js")]
    [TestCase("/umbraco/backoffice/hashed/../../../etc/passwd")]
    [TestCase("/umbraco/backoffice/%2e%2e/%2e%2e/appsettings.json")]
    [TestCase("/umbraco/backoffice/index.html")]
    public async Task WhatIsNotThePageIsNotFound(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ThePageMayRunOnlyScriptsOfItsOwn()
    {
        using HttpResponseMessage response = await _client.GetAsync("/umbraco");
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        string scripts = policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal)).Trim();
        Assert.That(scripts, Is.EqualTo("script-src 'self'"));
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
    }

    [TestCase("br, gzip", "br")]
    [TestCase("gzip", "gzip")]
    [TestCase("br;q=0, gzip", "gzip")]
    [TestCase("", null)]
    public async Task AFileComesAsTheReaderTakesIt(string accepted, string? encoding)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/umbraco/backoffice/hashed/entry-abc.js");
        if (accepted.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using HttpResponseMessage response = await _client.SendAsync(request);
        Assert.That(response.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(encoding));
        Assert.That(await TextAsync(response, encoding), Is.EqualTo("let a = 1;"));
    }

    [Test]
    public async Task OnlyNamesThatChangeWithTheirContentAreKeptForEver()
    {
        using HttpResponseMessage hashed = await _client.GetAsync("/umbraco/backoffice/hashed/entry-abc.js");
        using HttpResponseMessage theme = await _client.GetAsync("/umbraco/backoffice/css/dark.css");
        Assert.Multiple(() =>
        {
            Assert.That(hashed.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
            Assert.That(hashed.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(hashed.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/javascript"));
            Assert.That(theme.Headers.CacheControl!.NoCache, Is.True);
        });
    }

    [Test]
    public async Task AFileThatTheReaderHasIsNotSentAgain()
    {
        using HttpResponseMessage first = await _client.GetAsync("/umbraco/backoffice/css/dark.css");
        using HttpRequestMessage again = new(HttpMethod.Get, "/umbraco/backoffice/css/dark.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await _client.SendAsync(again);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    private static void WriteArchive(string path)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, string text) in new[] { ("index.html", PageText), ("hashed/entry-abc.js", "let a = 1;"), ("css/dark.css", "a{}") })
        {
            byte[] plain = Encoding.UTF8.GetBytes(text);
            Add(archive, name + ".br", plain, stream => new BrotliStream(stream, CompressionLevel.Fastest));
            Add(archive, name + ".gz", plain, stream => new GZipStream(stream, CompressionLevel.Fastest));
        }
    }

    private static void Add(ZipArchive archive, string name, byte[] content, Func<Stream, Stream> compress)
    {
        using Stream compressing = compress(archive.CreateEntry(name, CompressionLevel.NoCompression).Open());
        compressing.Write(content);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, string? encoding)
    {
        Stream body = await response.Content.ReadAsStreamAsync();
        using StreamReader reader = new(encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        });
        return await reader.ReadToEndAsync();
    }
}
