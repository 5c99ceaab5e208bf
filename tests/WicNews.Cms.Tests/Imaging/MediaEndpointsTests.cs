using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.MediaFiles;
using WicNews.Cms.Imaging.Renditions;
using WicNews.Cms.PropertyEditors.Media;
using WicNews.Cms.Security;
using WicNews.Cms.Tests.Support;
using File = System.IO.File;

namespace WicNews.Cms.Tests.Imaging;

public sealed class MediaEndpointsTests : VipsTests
{
    private string _folder = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private CountingProcessor _counting = null!;
    private readonly IFormerFiles _former = Substitute.For<IFormerFiles>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("wicnews-media").FullName;
        _counting = new CountingProcessor(Processor);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        ConfigurationManager configuration = new();
        configuration[DataDirectory.Key] = _folder;
        IServiceCollection services = builder.Services;
        services.AddSingleton(new DataDirectory(configuration, _folder));
        services.AddSingleton(TimeProvider.System).AddSingleton<IImageProcessor>(_counting);
        services.AddSingleton<RenditionAccess>().AddSingleton<RenditionCache>().AddSingleton<RenditionMaker>().AddSingleton<PictureServer>().AddSingleton<RenditionUrls>();
        services.AddSingleton<IImageUrlGenerator>(provider => provider.GetRequiredService<RenditionUrls>());
        services.AddAuthentication(BackOfficeSchemes.SignIn).AddScheme<AuthenticationSchemeOptions, EditorByHeader>(BackOfficeSchemes.SignIn, null);
        services.AddAuthorizationBuilder().AddPolicy(AuthorizationPolicies.SectionAccessMedia, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(AuthorizationPolicies.MediaPermissionByResource, policy => policy.RequireAssertion(asked => asked.User.Identity?.Name != EditorByHeader.WithoutBin));
        services.AddSingleton(MediaFiles());
        _former.PresentAddress(Arg.Any<string>()).Returns((string?)null);
        services.AddSingleton(_former);
        _app = builder.Build();
        _app.MapMedia();
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        await WriteFilesAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (_folder is not null)
            Folders.Remove(_folder);
    }

    [TestCase("image/avif,image/webp,*/*", "image/avif")]
    [TestCase("image/webp,*/*", "image/webp")]
    [TestCase("*/*", "image/jpeg")]
    public async Task TheBrowserGetsTheBestFormatThatItTakes(string accept, string type)
    {
        using HttpResponseMessage response = await GetAsync("/media/ab/photo.jpg?width=320", accept);
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
            Assert.That(response.Headers.Vary, Does.Contain("Accept"));
            Assert.That(response.Headers.CacheControl!.ToString(), Does.Contain("immutable"));
            Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        });
    }

    [TestCase("/media/ab/photo.jpg")]
    [TestCase("/media/ab/photo.jpg?width=320")]
    [TestCase("/media/ab/photo.jpg?width=320&format=jpg")]
    public async Task NoAnswerSaysWhereAPictureWasTaken(string address)
    {
        using HttpResponseMessage response = await GetAsync(address);
        string content = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(content, Does.Not.Contain("CAM").And.Not.Contain("SECRET").And.Not.Contain("Exif\0\0MM"));
    }

    [TestCase("/media/ab/photo.jpg?width=321")]
    [TestCase("/media/ab/photo.jpg?width=320&height=77")]
    [TestCase("/media/ab/photo.jpg?width=320&height=181", Description = "beside the height of a shape")]
    [TestCase("/media/ab/photo.jpg?width=320&height=180&rmode=max")]
    [TestCase("/media/ab/photo.jpg?rmode=max")]
    [TestCase("/media/ab/photo.jpg?format=png", Description = "the whole picture in another format")]
    [TestCase("/media/ab/photo.jpg?width=320&quality=12")]
    [TestCase("/media/ab/photo.jpg?width=320&rxy=0.1,0.1")]
    [TestCase("/media/ab/photo.jpg?width=320&cc=0.1,0.1,0.1,0.1")]
    [TestCase("/media/ab/photo.jpg?width=99999")]
    [TestCase("/media/ab/photo.jpg?width=abc")]
    [TestCase("/media/ab/photo.jpg?height=100")]
    [TestCase("/media/ab/photo.jpg?width=321&hmac=AAAA")]
    public async Task AStrangerCannotHaveAnySizeMade(string address)
    {
        using HttpResponseMessage response = await GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AnAddressThatThisSiteWroteIsAnswered()
    {
        string address = Address(new ImageUrlGenerationOptions("/media/ab/photo.jpg")
        {
            Width = 123, Height = 77, FocalPoint = new ImageUrlGenerationOptions.FocalPointPosition(0.25m, 0.75m), CacheBusterValue = "1d8", Quality = 70,
        });
        using HttpResponseMessage response = await GetAsync(address);
        ImageFacts facts = await FactsAsync(await response.Content.ReadAsByteArrayAsync());
        Assert.That((facts.Width, facts.Height), Is.EqualTo((123, 77)), address);
    }

    [Test]
    public async Task ASignatureHoldsForItsPictureAndSizeOnly()
    {
        string address = Address(new ImageUrlGenerationOptions("/media/ab/photo.jpg") { Width = 124 });
        using HttpResponseMessage other = await GetAsync(address.Replace("photo.jpg", "other.png", StringComparison.Ordinal));
        using HttpResponseMessage larger = await GetAsync(address.Replace("width=124", "width=125", StringComparison.Ordinal));
        Assert.That((other.StatusCode, larger.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
    }

    [Test]
    public void AnOldSignatureIsReplaced()
    {
        RenditionUrls urls = _app.Services.GetRequiredService<RenditionUrls>();
        string fresh = Address(new ImageUrlGenerationOptions("/media/ab/photo.jpg") { Width = 124 });
        Assert.That(urls.RefreshSignature("/media/ab/photo.jpg?width=124&hmac=old"), Is.EqualTo(fresh));
        Assert.That(urls.RefreshSignature("/media/ab/photo.jpg"), Is.EqualTo("/media/ab/photo.jpg"));
    }

    /// <summary>The sources of pictures in rich text are signed as they stand there.</summary>
    [Test]
    public async Task AnAddressWrittenInHtmlIsSignedForWhatItMeans()
    {
        string written = _app.Services.GetRequiredService<RenditionUrls>().RefreshSignature("/media/ab/photo.jpg?width=123&amp;height=77&amp;hmac=old");
        Assert.That(written, Does.StartWith("/media/ab/photo.jpg?width=123&amp;height=77&amp;hmac=").And.Not.Contain("old"));
        using HttpResponseMessage response = await GetAsync(WebUtility.HtmlDecode(written));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ARenditionIsMadeOnceHoweverManyAsk()
    {
        string address = Address(new ImageUrlGenerationOptions("/media/ab/photo.jpg") { Width = 217, Format = "webp" });
        int before = _counting.Renderings;
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => GetAsync(address)));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(_counting.Renderings - before, Is.EqualTo(1));
        foreach (HttpResponseMessage answer in answers)
            answer.Dispose();
    }

    [Test]
    public async Task WhoAsksForManyAtOnceWaitsForTheirOwn()
    {
        string[] addresses = [.. from width in new[] { 160, 320, 480, 640, 800, 960 } from format in new[] { "png", "gif", "webp", "jpg" } select $"/media/ab/other.png?width={width}&format={format}"];
        HttpResponseMessage[] answers = await Task.WhenAll(addresses.Select(address => GetAsync(address)));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(_counting.MostAtOnce, Is.LessThanOrEqualTo(8));
        foreach (HttpResponseMessage answer in answers)
            answer.Dispose();
    }

    /// <summary>Anybody may have the sizes that are open to all, and others those that this site signed for the former address.</summary>
    [TestCase("", "")]
    [TestCase("?width=320", "?width=320")]
    [TestCase("?width=123", null)]
    [TestCase("?width=123&hmac=AAAA", null)]
    [TestCase("signed", "signed")]
    public async Task WhereAFileWasBeforeItWasReplacedLeadsToTheNewOne(string query, string? there)
    {
        _former.PresentAddress("ab/replaced.jpg").Returns("/media/ab/photo.jpg");
        string Signed(string path) => Address(new ImageUrlGenerationOptions(path) { Width = 123 });
        string asked = query == "signed" ? Signed("/media/ab/replaced.jpg") : "/media/ab/replaced.jpg" + query;
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _client.BaseAddress };

        using HttpResponseMessage response = await client.GetAsync(asked);

        string? expected = there is null ? null : there == "signed" ? Signed("/media/ab/photo.jpg") : "/media/ab/photo.jpg" + there;
        Assert.That((response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((there is null ? HttpStatusCode.NotFound : HttpStatusCode.MovedPermanently, expected)));
    }

    [TestCase("ab/boats.jpg", "/media/ab/峰会.jpg", "/media/ab/%E5%B3%B0%E4%BC%9A.jpg?width=320")]
    [TestCase("ab/lost.jpg", "/media/ab/lost.jpg", null, Description = "a file that is missing where it should be")]
    public async Task WhereAFileIsNowIsWrittenSoThatBrowsersGetThere(string asked, string present, string? there)
    {
        _former.PresentAddress(asked).Returns(present);
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _client.BaseAddress };

        using HttpResponseMessage response = await client.GetAsync($"/media/{asked}?width=320");

        Assert.That((response.StatusCode, response.Headers.Location?.OriginalString), Is.EqualTo((there is null ? HttpStatusCode.NotFound : HttpStatusCode.MovedPermanently, there)));
    }

    [TestCase("/media/ab/gone.jpg")]
    [TestCase("/media/../umbraco.db")]
    [TestCase("/media/%2e%2e/keys/imaging.key")]
    [TestCase("/media/..%2fkeys%2fimaging.key")]
    [TestCase("/media/ab/trashed.deleted.png")]
    [TestCase("/media/ab/trashed.png")]
    [TestCase("/media/")]
    public async Task WhatIsNotForReadersIsNotFound(string address)
    {
        using HttpResponseMessage response = await GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AnEditorSeesWhatIsInTheRecycleBinAndNoCacheKeepsIt()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/media/ab/trashed.png?width=160");
        request.Headers.Add("X-Test-Editor", "yes");
        using HttpResponseMessage response = await _client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task AnEditorWhoMayNotSeeTheRecycleBinSeesNothingOfIt()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/media/ab/trashed.png?width=160");
        request.Headers.Add("X-Test-Editor", EditorByHeader.WithoutBin);
        using HttpResponseMessage response = await _client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ADrawingRunsNothingAndAVideoAnswersInParts()
    {
        using HttpResponseMessage svg = await GetAsync("/media/ab/drawing.svg");
        using HttpRequestMessage part = new(HttpMethod.Get, "/media/ab/clip.mp4");
        part.Headers.Range = new(4, 7);
        using HttpResponseMessage video = await _client.SendAsync(part);
        Assert.Multiple(() =>
        {
            Assert.That(svg.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox").And.Contain("default-src 'none'"));
            Assert.That(svg.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
            Assert.That(video.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        });
        Assert.That(await video.Content.ReadAsStringAsync(), Is.EqualTo("ftyp"));
    }

    [Test]
    public async Task ADamagedFileIsAnErrorThatSaysSo()
    {
        using HttpResponseMessage response = await GetAsync("/media/ab/damaged.jpg?width=320");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("damaged").And.Not.Contain("vips"));
    }

    private string Address(ImageUrlGenerationOptions options) => _app.Services.GetRequiredService<IImageUrlGenerator>().GetImageUrl(options)!;

    private Task<HttpResponseMessage> GetAsync(string address, string accept = "*/*")
    {
        HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return _client.SendAsync(request);
    }

    private async Task WriteFilesAsync()
    {
        string media = Directory.CreateDirectory(Path.Combine(_folder, "media", "ab")).FullName;
        byte[] photo = await JpegAsync(TestPictures.Flag(600, 400));
        photo = TestPictures.WithSegment(TestPictures.WithSegment(photo, 0xFE, "SECRET"u8.ToArray()), 0xE1, TestPictures.Exif(1));
        await File.WriteAllBytesAsync(Path.Combine(media, "photo.jpg"), photo);
        await File.WriteAllBytesAsync(Path.Combine(media, "other.png"), TestPictures.Flag(600, 400));
        await File.WriteAllBytesAsync(Path.Combine(media, "trashed.deleted.png"), TestPictures.Flag(60, 40));
        await File.WriteAllBytesAsync(Path.Combine(media, "damaged.jpg"), photo[..300]);
        await File.WriteAllTextAsync(Path.Combine(media, "drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        await File.WriteAllBytesAsync(Path.Combine(media, "clip.mp4"), [0, 0, 0, 24, .. "ftypisom"u8]);
    }

    private MediaFileManager MediaFiles()
    {
        Umbraco.Cms.Core.Hosting.IHostingEnvironment hosting = Substitute.For<Umbraco.Cms.Core.Hosting.IHostingEnvironment>();
        hosting.ToAbsolute(Arg.Any<string>()).Returns(call => call.Arg<string>());
        IIOHelper io = Substitute.For<IIOHelper>();
        io.PathStartsWith(default!, default!, default!).ReturnsForAnyArgs(call => call.ArgAt<string>(0).StartsWith(call.ArgAt<string>(1), StringComparison.Ordinal));
        PhysicalFileSystem files = new(io, hosting, NullLogger<PhysicalFileSystem>.Instance, Path.Combine(_folder, "media"), "/media");
        return new MediaFileManager(
            files, Substitute.For<IMediaPathScheme>(), NullLogger<MediaFileManager>.Instance, Substitute.For<IShortStringHelper>(),
            Substitute.For<IServiceProvider>(), new Lazy<ICoreScopeProvider>(() => Substitute.For<ICoreScopeProvider>()));
    }
}
