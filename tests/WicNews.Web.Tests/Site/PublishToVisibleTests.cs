using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Shared;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What an editor publishes, readers see at once, everywhere.</summary>
public sealed class PublishToVisibleTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";
    private static readonly string[] Shown = [Route, "/", "/2025/", "/feeds/rss", "/feeds/json", "/topics/artificial-intelligence/"];

    [Test]
    public async Task AChangedHeadlineIsOnEveryPageThatShowsIt()
    {
        await using var application = new NewsApplication();
        application.UseKestrel(0);
        application.StartServer();
        using var client = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
        foreach (var address in Shown)
            await client.GetStringAsync(address);

        // The sitemap of news has the last two days only; the story is of now when it is changed.
        string[] shown = [.. Shown, "/feeds/atom", "/sitemaps/news.xml"];
        for (var change = 1; change <= 3; change++)
        {
            var headline = $"A headline changed {change} times";
            Publish(application.Services, headline);
            var watch = Stopwatch.StartNew();
            foreach (var address in shown)
                Assert.That(await client.GetStringAsync(address), Does.Contain(headline), address);
            await TestContext.Out.WriteLineAsync($"All {shown.Length} pages anew within {watch.ElapsedMilliseconds} ms of the publication.");
        }
    }

    [Test]
    public async Task AWithdrawnStoryIsGoneEverywhereAndSaysSo()
    {
        await using var application = new NewsApplication();
        application.UseKestrel(0);
        application.StartServer();
        using var client = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
        foreach (var address in Shown)
            await client.GetStringAsync(address);

        var contents = application.Services.GetRequiredService<IContentService>();
        var story = contents.GetById(KeyOf(application.Services))!;
        contents.Unpublish(story);

        using var gone = await client.GetAsync(Route);
        Assert.That(gone.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Gone));
        using var cited = await client.GetAsync($"/id/{story.Key}");
        Assert.That(cited.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Gone));
        foreach (var address in Shown.Skip(1))
            Assert.That(await client.GetStringAsync(address), Does.Not.Contain("Twenty-four forums, one theme"), address);
    }

    [Test]
    public async Task ADirectoryFollowsWhenAPersonsOnlyStoriesAreWithdrawn()
    {
        await using var application = new NewsApplication();
        application.UseKestrel(0);
        application.StartServer();
        using var client = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
        var person = (await DirectoryAsync(client)).First(entry => Regex.IsMatch(entry.Note, "[^–\u2060]20[0-9]{2}$"));
        var record = new HtmlParser().ParseDocument(await client.GetStringAsync(person.Address));

        var contents = application.Services.GetRequiredService<IContentService>();
        var paths = application.Services.GetRequiredService<ContentPaths>();
        foreach (var story in record.QuerySelectorAll(".card__headline a").Select(link => link.GetAttribute("href")!).Distinct())
            contents.Unpublish(contents.GetById(paths.KeyOf(story, Cultures.English)!.Value)!);

        Assert.That((await DirectoryAsync(client)).Single(entry => entry.Address == person.Address).Note, Does.Not.Match("20[0-9]{2}$"));
    }

    [Test]
    public async Task ARecordsFirstPageFollowsWhenAStoryOfItsSecondIsWithdrawn()
    {
        const string record = "/topics/wuzhen/";
        await using var application = new NewsApplication();
        application.UseKestrel(0);
        application.StartServer();
        using var client = new HttpClient { BaseAddress = application.ClientOptions.BaseAddress };
        await Readiness.WaitAsync(application.ClientOptions.BaseAddress);
        var before = CountOf(await client.GetStringAsync(record));
        var last = new HtmlParser().ParseDocument(await client.GetStringAsync(record + "?page=2")).QuerySelectorAll(".card__headline a")[^1].GetAttribute("href")!;

        var contents = application.Services.GetRequiredService<IContentService>();
        contents.Unpublish(contents.GetById(application.Services.GetRequiredService<ContentPaths>().KeyOf(last, Cultures.English)!.Value)!);

        Assert.That(CountOf(await client.GetStringAsync(record)), Is.EqualTo(before - 1));
    }

    [Test]
    public async Task WhatAnEditorChangesBesideAStoryIsInItsNinjsAndANewTopicAmongTheFeeds()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var contents = application.Services.GetRequiredService<IContentService>();
        var medias = application.Services.GetRequiredService<IMediaService>();
        var story = contents.GetById(KeyOf(application.Services))!;
        var (ninjs, feeds) = ($"/ninjs/{story.Key}", "/feeds/");
        await client.GetStringAsync(ninjs);
        await client.GetStringAsync(feeds);

        var picture = medias.GetById(MediaPick.Parse(story.GetValue<string>("leadPicture")).Single().MediaKey)!;
        picture.SetValue("credit", "Another photographer");
        medias.Save(picture);
        var known = contents.GetById(application.Services.GetRequiredService<ContentPaths>().KeyOf("/topics/wuzhen/", Cultures.English)!.Value)!;
        var topic = contents.Create("Tides", known.ParentId, known.ContentType.Alias);
        topic.SetCultureName("Tides", Cultures.English);
        contents.Save(topic);
        Assert.That(contents.Publish(topic, [Cultures.English]).Success, Is.True);

        Assert.That(await client.GetStringAsync(ninjs), Does.Contain("Another photographer"));
        Assert.That(await client.GetStringAsync(feeds), Does.Contain("?topic=tides"));
    }

    [Test]
    public async Task WhatIsChangedInAYearIsInItsSitemapAndLeavesThatOfAnotherYearAsItWas()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var cache = application.Services.GetRequiredService<PageCache>();
        await client.GetStringAsync("/sitemaps/en-2025.xml");
        await client.GetStringAsync("/sitemaps/en-2014.xml");
        var kept = cache.Find("http://localhost|/sitemaps/en-2014.xml");

        var contents = application.Services.GetRequiredService<IContentService>();
        var story = contents.GetById(KeyOf(application.Services))!;
        Assert.That(await PicturesAsync(), Is.Not.Zero);
        story.SetValue("leadPicture", null);
        contents.Save(story);
        contents.Publish(story, [Cultures.English]);
        Assert.That(await PicturesAsync(), Is.Zero);
        contents.Unpublish(contents.GetById(story.Key)!);

        Assert.That(await client.GetStringAsync("/sitemaps/en-2025.xml"), Does.Not.Contain(Route));
        Assert.That(cache.Find("http://localhost|/sitemaps/en-2014.xml"), Is.Not.Null.And.SameAs(kept));

        async Task<int> PicturesAsync() =>
            XDocument.Parse(await client.GetStringAsync("/sitemaps/en-2025.xml")).Root!.Elements().Single(url => url.Value.Contains(Route, StringComparison.Ordinal))
                .Elements().Count(element => element.Name.LocalName == "image");
    }

    [Test]
    public async Task ATopicFollowsWhenANarrowerOneIsFiledElsewhere()
    {
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var contents = application.Services.GetRequiredService<IContentService>();
        Assert.That(await NarrowerAsync("artificial-intelligence"), Is.EqualTo(new[] { "/topics/robotics/" }));

        var topic = contents.GetById(application.Services.KeyOf("/topics/robotics/"))!;
        var other = contents.GetById(application.Services.KeyOf("/topics/wuzhen/"))!;
        topic.SetValue("broader", $"umb://document/{other.Key:N}");
        contents.Save(topic);
        Assert.That(contents.Publish(topic, [Cultures.English]).Success, Is.True);

        Assert.That(await NarrowerAsync("artificial-intelligence"), Is.Empty);
        Assert.That(await NarrowerAsync("wuzhen"), Is.EqualTo(new[] { "/topics/robotics/" }));

        async Task<string?[]> NarrowerAsync(string slug) =>
            [.. new HtmlParser().ParseDocument(await client.GetStringAsync($"/topics/{slug}/")).QuerySelectorAll(".tags a").Select(link => link.GetAttribute("href"))];
    }

    [Test]
    public async Task OpenPagesCanTellThatAnEntryWasRewritten()
    {
        const string live = "/2025/opening-day-2025/";
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var contents = application.Services.GetRequiredService<IContentService>();
        var story = contents.GetById(application.Services.KeyOf(live))!;
        var before = await StateAsync();
        var culture = story.Properties["entries"]!.PropertyType.VariesByCulture() ? Cultures.English : null;
        story.SetValue("entries", story.GetValue<string>("entries", culture)!.Replace("asleep by the gate", "awake by the gate", StringComparison.Ordinal), culture);
        contents.Save(story);
        Assert.That(contents.Publish(story, [Cultures.English]).Success, Is.True);

        Assert.That(await StateAsync(), Is.Not.Null.And.Not.EqualTo(before));

        async Task<string?> StateAsync() => new HtmlParser().ParseDocument(await client.GetStringAsync(live)).QuerySelector(".live")!.GetAttribute("data-state");
    }

    [Test]
    public async Task ALongSectionGoesOnOnFurtherPages()
    {
        const int topics = 205;
        await using var application = new NewsApplication();
        using var client = application.CreateClient();
        await Readiness.WaitAsync(client);
        var contents = application.Services.GetRequiredService<IContentService>();
        var section = contents.GetById(application.Services.KeyOf("/topics/"))!;
        var before = contents.CountChildren(section.Id);
        contents.Save(Enumerable.Range(0, topics).Select(number =>
        {
            var topic = contents.Create($"Wave {number:000}", section.Id, ContentAliases.Topic);
            topic.SetCultureName($"Wave {number:000}", Cultures.English);
            return topic;
        }));
        contents.PublishBranch(section, PublishBranchFilter.IncludeUnpublished, [Cultures.English]);

        var first = new HtmlParser().ParseDocument(await client.GetStringAsync("/topics/"));
        var second = new HtmlParser().ParseDocument(await client.GetStringAsync("/topics/?page=2"));
        using var beyond = await client.GetAsync("/topics/?page=3");
        string[] names = [.. first.QuerySelectorAll(".directory a").Concat(second.QuerySelectorAll(".directory a")).Select(link => link.TextContent)];

        Assert.That(names, Is.Unique.And.Exactly(before + topics).Items.And.Ordered.Using((IComparer<string>)SiteLanguage.English.Order));
        Assert.That(first.QuerySelectorAll(".directory li"), Has.Exactly(200).Items);
        Assert.That(first.QuerySelector("a[rel=next]")!.GetAttribute("href"), Is.EqualTo("/topics/?page=2"));
        Assert.That(second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Does.EndWith("/topics/?page=2"));
        Assert.That(second.Title, Does.Contain("page 2 of 2"));
        Assert.That(beyond.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
        using var other = await client.GetAsync(second.QuerySelector("link[rel=alternate][hreflang=zh-Hans]")!.GetAttribute("href"));
        Assert.That(other.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.OK));
        Assert.That(other.RequestMessage!.RequestUri!.Query, Is.EqualTo("?page=2"));
    }

    private static int CountOf(string html) =>
        int.Parse(new HtmlParser().ParseDocument(html).QuerySelector(".band__count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<(string Address, string Note)>> DirectoryAsync(HttpClient client) =>
    [
        .. new HtmlParser().ParseDocument(await client.GetStringAsync("/people/")).QuerySelectorAll(".directory li")
            .Select(entry => (entry.QuerySelector("a")!.GetAttribute("href")!, entry.QuerySelector(".directory__note")?.TextContent ?? "")),
    ];

    private static void Publish(IServiceProvider services, string headline)
    {
        var contents = services.GetRequiredService<IContentService>();
        var story = contents.GetById(KeyOf(services))!;
        story.SetValue("headline", headline, Cultures.English);
        story.SetValue("storyDate", DateTimeOffset.UtcNow.ToWuzhen().DateTime);
        contents.Save(story);
        var result = contents.Publish(story, [Cultures.English]);
        Assert.That(result.Success, Is.True, string.Join("; ", result.EventMessages?.GetAll().Select(message => message.Message) ?? []));
    }

    private static Guid KeyOf(IServiceProvider services) => services.GetRequiredService<ContentPaths>().KeyOf(Route, Cultures.English)!.Value;
}
