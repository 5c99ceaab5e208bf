using System.Net;
using System.Text.Json.Nodes;
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

        Publish(application, home, ("leadStory", null, null));
        var first = await PageAsync(reader, "/");
        Assert.That(LeadOf(first), Is.EqualTo(top));
        Assert.That(first.QuerySelectorAll(".front .card__headline a").Count(link => link.GetAttribute("href") == top), Is.EqualTo(1), "it stands there once");

        var newest = (await PageAsync(reader, "/search?sort=newest&type=article&type=interview&type=photoStory&type=video&type=digest&type=liveCoverage")).QuerySelector(".hit__title a")!.GetAttribute("href");
        Publish(application, home, ("topStories", null, null));
        var empty = await PageAsync(reader, "/");
        Assert.That(LeadOf(empty), Is.EqualTo(newest));
        Assert.That(empty.QuerySelectorAll(".front__side .card"), Has.Exactly(2).Items, "the newest after it");
        Assert.That(empty.QuerySelector(".front__row"), Is.Null);
    }

    [Test]
    public async Task WhatHasNothingInItLeavesNoEmptyBox()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        await Readiness.WaitAsync(reader);
        var contents = application.Services.GetRequiredService<IContentService>();
        (string Address, string Property, string Box)[] stories =
        [
            ("/2023/the-tenth-summit-in-pictures/", "pictures", ".photos"),
            ("/2025/what-a-robot-learns-in-an-old-town/", "questions", ".questions"),
            ("/2025/notebook-2025/", "items", ".digest"),
        ];
        foreach (var (address, property, box) in stories)
        {
            Assert.That((await PageAsync(reader, address)).QuerySelector(box), Is.Not.Null, box);
            Publish(application, KeyOf(application, address, Cultures.English), (property, null, Cultures.English));
            Assert.That((await PageAsync(reader, address)).QuerySelector(box), Is.Null, box);
        }
        foreach (var year in Enumerable.Range(2014, 11))
            contents.Unpublish(contents.GetById(KeyOf(application, $"/{year}/", Cultures.English))!);

        Assert.That((await PageAsync(reader, "/2025/")).QuerySelector(".series-nav"), Is.Null);
        contents.Unpublish(contents.GetById(KeyOf(application, "/2025/", Cultures.English))!);
        var timeline = await PageAsync(reader, "/timeline/");
        Assert.That(timeline.QuerySelector(".timeline"), Is.Null);
        Assert.That(timeline.QuerySelector(".nothing")?.TextContent, Is.EqualTo("Nothing published here yet."));
    }

    [Test]
    public async Task TheLogOfCorrectionsGoesOnOnFurtherPages()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        const string story = "/2025/how-a-summit-is-counted/";
        var key = KeyOf(application, story, Cultures.English);
        var corrections = application.Services.GetRequiredService<IContentService>().GetById(key)!.GetValue<string>("corrections", Cultures.English)!;
        Publish(application, key, ("corrections", Repeated(corrections, 60), Cultures.English));

        var (first, second) = (await PageAsync(reader, "/corrections/"), await PageAsync(reader, "/corrections/?page=2"));
        var ids = first.QuerySelectorAll(".corrections li").Concat(second.QuerySelectorAll(".corrections li")).Select(entry => entry.Id).ToArray();
        Assert.That(first.QuerySelectorAll(".corrections li"), Has.Exactly(50).Items);
        Assert.That(ids, Is.Unique.And.Length.GreaterThanOrEqualTo(60));
        Assert.That(first.QuerySelector(".pager a[rel=next]")?.GetAttribute("href"), Is.EqualTo("/corrections/?page=2"));
        Assert.That((second.Title, second.QuerySelector("link[rel=canonical]")!.GetAttribute("href")), Is.EqualTo(("Corrections, page 2 of 2 | WicNews", "http://localhost/corrections/?page=2")));
        using var beyond = await reader.GetAsync("/corrections/?page=3");
        Assert.That(beyond.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheMarksOfAHeadlineGiveWayToThoseOfItsCitation()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        const string story = "/2025/twenty-four-forums-one-theme/";
        Publish(
            application, KeyOf(application, story, Cultures.English),
            ("headline", "What “openness” means", Cultures.English), ("headline", "再读《乌镇倡议》", Cultures.Chinese));

        Assert.That((await PageAsync(reader, story)).QuerySelector(".cite p")!.TextContent, Does.Contain("“What ‘openness’ means”,"));
        Assert.That((await PageAsync(reader, "/zh" + story)).QuerySelector(".cite p")!.TextContent, Does.Contain("《再读〈乌镇倡议〉》，"));
    }

    [Test]
    public async Task SeveralWhoAnswerAreJoinedAsAuthorsAre()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        const string story = "/2025/what-a-robot-learns-in-an-old-town/";
        var key = KeyOf(application, story, Cultures.English);
        var people = new[] { "/people/zhou-qiao/", "/people/lin-yue/", "/people/ren-xianliang/" }.Select(route => $"umb://document/{KeyOf(application, route, Cultures.English):N}");

        Publish(application, key, ("interviewees", string.Join(',', people), null));

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

        Assert.That(parts, Is.EqualTo(new[] { "第1篇", "第5篇" }));
    }

    private static async Task<string> InterviewedAsync(HttpClient reader, string address) =>
        (await PageAsync(reader, address)).QuerySelector(".interviewees")!.TextContent.Trim();

    /// <summary>A block list with its first block so many times, each with a key of its own.</summary>
    private static string Repeated(string blocks, int times)
    {
        var list = JsonNode.Parse(blocks)!;
        var key = (string)list["contentData"]![0]!["key"]!;
        var copies = Enumerable.Range(0, times).Select(_ => Guid.NewGuid().ToString()).ToArray();
        foreach (var blocksOfOne in new[] { list["contentData"]!, list["layout"]!["Umbraco.BlockList"]!, list["expose"]! })
        {
            var array = blocksOfOne.AsArray();
            var one = array.First(block => block!.ToJsonString().Contains(key, StringComparison.OrdinalIgnoreCase))!.ToJsonString();
            array.Clear();
            foreach (var copy in copies)
                array.Add(JsonNode.Parse(one.Replace(key, copy, StringComparison.OrdinalIgnoreCase)));
        }
        return list.ToJsonString();
    }

    private static string? LeadOf(IParentNode page) => page.QuerySelector(".front .card--large .card__headline a")?.GetAttribute("href");

    private static async Task<IDocument> PageAsync(HttpClient reader, string address) => new HtmlParser().ParseDocument(await reader.GetStringAsync(address));

    private static Guid KeyOf(NewsApplication application, string route, string culture) =>
        application.Services.GetRequiredService<ContentPaths>().KeyOf(route, culture)!.Value;

    private static void Publish(NewsApplication application, Guid key, params (string Alias, object? Value, string? Culture)[] values)
    {
        var contents = application.Services.GetRequiredService<IContentService>();
        IContent content = contents.GetById(key)!;
        foreach (var (alias, value, culture) in values)
            content.SetValue(alias, value, culture);
        contents.Save(content);
        Assert.That(contents.Publish(content, ["*"]).Success, Is.True);
    }
}
