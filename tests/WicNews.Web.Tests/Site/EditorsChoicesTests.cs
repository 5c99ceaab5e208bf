using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What editors chose, and left out, as pages show it.</summary>
public sealed class EditorsChoicesTests
{
    [Test]
    public async Task AFrontPageWithoutALeadBeginsWithTheFirstTopStoryOrElseWithTheNewest()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        await Readiness.WaitAsync(reader);
        var home = KeyOf(application, "/", Cultures.English);
        var top = (await PageAsync(reader, "/")).QuerySelector(".front__side .card__headline a")!.GetAttribute("href");

        Publish(application, home, ("leadStory", null));
        var first = await PageAsync(reader, "/");
        Assert.That(LeadOf(first), Is.EqualTo(top));
        Assert.That(first.QuerySelectorAll(".front .card__headline a").Count(link => link.GetAttribute("href") == top), Is.EqualTo(1), "it stands there once");

        var newest = (await PageAsync(reader, "/search?sort=newest&type=article&type=interview&type=photoStory&type=video&type=digest&type=liveCoverage")).QuerySelector(".hit__title a")!.GetAttribute("href");
        Publish(application, home, ("topStories", null));
        Assert.That(LeadOf(await PageAsync(reader, "/")), Is.EqualTo(newest));
    }

    [Test]
    public async Task SeveralWhoAnswerAreJoinedAsAuthorsAre()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        const string story = "/2025/what-a-robot-learns-in-an-old-town/";
        var key = KeyOf(application, story, Cultures.English);
        var people = new[] { "/people/zhou-qiao/", "/people/lin-yue/", "/people/ren-xianliang/" }.Select(route => $"umb://document/{KeyOf(application, route, Cultures.English):N}");

        Publish(application, key, ("interviewees", string.Join(',', people)));

        Assert.That(await InterviewedAsync(reader, story), Does.Match(@"^In conversation with \S[^,]*, [^,]* and [^,]*$"));
        var chinese = (await PageAsync(reader, story)).QuerySelector("link[hreflang=zh-Hans]")!.GetAttribute("href")!;
        Assert.That(await InterviewedAsync(reader, chinese), Does.Match("^访谈嘉宾：[^、 ]+、[^、 ]+、[^、 ]+$"));
    }

    [Test]
    public async Task APartOfASeriesHasTheNumberThatItsEditorsGaveItAlsoWhereOthersAreNotTranslated()
    {
        using var reader = await SampleSite.ClientAsync();
        var chinese = (await PageAsync(reader, "/series/ten-autumns-in-wuzhen/")).QuerySelector("link[hreflang=zh-Hans]")!.GetAttribute("href")!;
        var parts = (await PageAsync(reader, chinese)).QuerySelectorAll(".parts__number").Select(part => part.TextContent).Take(2);

        Assert.That(parts, Is.EqualTo(new[] { "第 1 篇", "第 5 篇" }));
    }

    private static async Task<string> InterviewedAsync(HttpClient reader, string address) =>
        (await PageAsync(reader, address)).QuerySelector(".interviewees")!.TextContent.Trim();

    private static string? LeadOf(IParentNode page) => page.QuerySelector(".front .card--large .card__headline a")?.GetAttribute("href");

    private static async Task<IDocument> PageAsync(HttpClient reader, string address) => new HtmlParser().ParseDocument(await reader.GetStringAsync(address));

    private static Guid KeyOf(NewsApplication application, string route, string culture) =>
        application.Services.GetRequiredService<ContentPaths>().KeyOf(route, culture)!.Value;

    private static void Publish(NewsApplication application, Guid key, params (string Alias, object? Value)[] values)
    {
        var contents = application.Services.GetRequiredService<IContentService>();
        IContent content = contents.GetById(key)!;
        foreach (var (alias, value) in values)
            content.SetValue(alias, value);
        contents.Save(content);
        Assert.That(contents.Publish(content, ["*"]).Success, Is.True);
    }
}
