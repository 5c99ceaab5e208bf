using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;
using WicNews.Web.Site.Videos;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What is loaded early is what the page then shows, so that no picture comes twice.</summary>
public sealed class PreloadTests
{
    private const string VideoRoute = "/2025/a-minute-on-the-canal/";

    [Test]
    public async Task TheFirstPictureOfEveryTemplateIsLoadedEarlyAsItIsShown()
    {
        using var client = await SampleSite.ClientAsync();
        var wrong = new List<string>();
        var early = 0;
        foreach (var (name, address) in Templates.All)
        {
            using var answer = await client.GetAsync(address);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var preload = page.QuerySelector("link[rel=preload][as=image]");
            var first = page.QuerySelector("img[fetchpriority=high]");
            early += preload is null ? 0 : 1;
            if (Asked(preload, "href", "imagesrcset", "imagesizes") != Asked(first, "src", "srcset", "sizes"))
                wrong.Add($"{name}: {preload?.OuterHtml ?? "nothing"} for {first?.OuterHtml ?? "nothing"}");
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(early, Is.GreaterThan(15));
    }

    [Test]
    public async Task ThePosterOfAVideoOfOurOwnIsLoadedEarlyAsItIsShown()
    {
        var page = await PageOfOwnVideoAsync();
        var preload = page.QuerySelector("link[rel=preload][as=image]")!;

        Assert.That(preload.GetAttribute("href"), Is.Not.Null.And.EqualTo(page.QuerySelector("video")!.GetAttribute("poster")));
        Assert.That(preload.HasAttribute("imagesrcset") || preload.HasAttribute("imagesizes"), Is.False);
    }

    /// <summary>The sample content's video plays elsewhere; here it has a file.</summary>
    private static async Task<IHtmlDocument> PageOfOwnVideoAsync()
    {
        var services = await SampleSite.ServicesAsync();
        var sources = services.GetRequiredService<SiteSources>();
        var page = new PageContext(sources, SiteLanguage.English, VideoRoute, "http://localhost");
        var video = page.Find<VideoStory>(sources.Paths.KeyOf(VideoRoute, Cultures.English)!.Value)! with { VideoFile = new MediaFile(Guid.NewGuid(), "/media/x/canal.mp4", "mp4", 1000) };
        var made = await services.GetRequiredService<PageRenderer>().RenderAsync<VideoPage, StoryModel>(page, StoryModels.Build(page, video));
        using var body = new MemoryStream();
        await made.Answer.WriteAsync(new DefaultHttpContext { Response = { Body = body } });
        return new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private static (string?, string?, string?) Asked(IElement? element, string address, string set, string sizes) =>
        (element?.GetAttribute(address), element?.GetAttribute(set), element?.GetAttribute(sizes));
}
