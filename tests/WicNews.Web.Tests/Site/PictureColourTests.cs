using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>A colour stands where a picture is still to come.</summary>
public sealed class PictureColourTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";

    [Test]
    public async Task APictureBringsItsColourFromTheUploadAndOneWithoutGetsItLater()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        var html = await client.GetStringAsync(Route);
        Assert.That(html, Does.Match("<rect width=\"100%\" height=\"100%\" fill=\"#[0-9a-f]{6}\"").And.Not.Contain("style="));

        var services = application.Services;
        var media = services.GetRequiredService<IMediaService>();
        var story = (Story)services.GetRequiredService<NewsReader>().Find(services.GetRequiredService<ContentPaths>().KeyOf(Route, Cultures.English)!.Value, Cultures.English)!;
        var picture = media.GetById(story.LeadPicture!.MediaKey)!;
        var colour = picture.GetValue<string>("dominantColour");
        picture.SetValue("dominantColour", "red; evil");
        media.Save(picture);
        Assert.That(Colour(services, picture.Key), Is.Null, "only a colour is a colour");

        picture.SetValue("dominantColour", "");
        media.Save(picture);
        var filler = services.GetServices<IHostedService>().Single(service => service.GetType().Name == "OldPictureColours");
        await (Task<int>)filler.GetType().GetMethod("FillAsync")!.Invoke(filler, [TimeSpan.Zero, CancellationToken.None])!;
        Assert.That(Colour(services, picture.Key), Is.EqualTo(colour).And.Match("^#[0-9a-f]{6}$"));
    }

    [Test]
    public async Task PicturesInATextHaveTheirColourOnThePageAndNoneInFeeds()
    {
        using var client = await SampleSite.ClientAsync();
        var html = await client.GetStringAsync("/2025/how-a-summit-is-counted/");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.Multiple(async () =>
        {
            Assert.That(page.QuerySelectorAll(".prose figure.embed-picture"), Is.Not.Empty);
            Assert.That(page.QuerySelectorAll(".prose figure.embed-picture > .picture > svg > rect[fill^='#'], .prose figure.embed-picture > .picture > svg + img").Length,
                Is.EqualTo(2 * page.QuerySelectorAll(".prose figure.embed-picture").Length));
            Assert.That(html, Does.Not.Contain("data-colour"));
            Assert.That(await client.GetStringAsync("/feeds/json?year=2025"), Does.Not.Contain("data-colour").And.Not.Contain("<svg").And.Not.Contain("\\u003Csvg"));
        });
    }

    private static string? Colour(IServiceProvider services, Guid key) => services.GetRequiredService<PictureReader>().Read(key, Cultures.English)!.Colour;
}
