using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

internal sealed class DocumentTests
{
    private static async Task<JsonElement> VariantAsync(Guid id) =>
        (await Administrator.ReadAsync($"/document/{id}")).GetProperty("variants")[0];

    private static async Task<string?> StateAsync(Guid id) => (await VariantAsync(id)).GetProperty("state").GetString();

    private static async Task<string> StatesAsync(Guid id) => string.Join(
        ", ",
        (await Administrator.ReadAsync($"/document/{id}")).GetProperty("variants").EnumerateArray()
            .OrderBy(variant => variant.GetProperty("culture").GetString(), StringComparer.Ordinal).Select(variant => variant.GetProperty("state").GetString()));

    private static object Update(string name, string headline) => new
    {
        variants = new[] { new { culture = "en-US", name } },
        values = new[] { Value("headline", headline, "en-US"), Value("storyDate", "2025-11-07 10:00:00") },
    };

    [Test]
    public async Task AStoryGoesFromDraftOverPublishedToPendingChangesAndBack()
    {
        var story = await ArticleAsync(await EditionAsync("States"), "A \"quoted\" / 乌镇 🚣 story");
        var states = new List<string?> { await StateAsync(story) };
        await PublishAsync(story);
        states.Add(await StateAsync(story));
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}", Update("Renamed", "Changed"));
        states.Add(await StateAsync(story));
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}/unpublish", new { cultures = new[] { "en-US" } });
        states.Add(await StateAsync(story));

        Assert.That(states, Is.EqualTo((string[])["Draft", "Published", "PublishedPendingChanges", "Draft"]));
    }

    [Test]
    public async Task WhatAllLanguagesShareIsEditedAndPublishedFromEither()
    {
        var story = await ArticleAsync(await EditionAsync("Either"), "Bridges");
        await PublishAsync(story);
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}", new
        {
            variants = new[] { new { culture = "en-US", name = "Bridges" }, new { culture = "zh-CN", name = "桥" } },
            values = new[] { Value("headline", "Bridges", "en-US"), Value("headline", "桥", "zh-CN"), Value("storyDate", "2025-11-08 11:00:00"), Value("source", "Own desk") },
        });
        var saved = await StatesAsync(story);
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}/publish", new { publishSchedules = new[] { new { culture = "zh-CN" } } });

        Assert.Multiple(async () =>
        {
            Assert.That(saved, Is.EqualTo("PublishedPendingChanges, Draft"));
            Assert.That(await StatesAsync(story), Is.EqualTo("Published, Published"));
            Assert.That((await Administrator.ReadAsync($"/document/{story}/published")).GetRawText(), Does.Contain("Own desk"));
            Assert.That((await Administrator.ReadAsync("/document/configuration")).GetProperty("allowEditInvariantFromNonDefault").GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task WhatReadersSeeIsNotWhatIsBeingEdited()
    {
        var story = await ArticleAsync(await EditionAsync("Published"), "First headline");
        await PublishAsync(story);
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}", Update("Second name", "Second headline"));

        var published = (await Administrator.ReadAsync($"/document/{story}/published")).GetRawText();

        Assert.That(published, Does.Contain("First headline").And.Not.Contain("Second").And.Not.Contain("PendingChanges"));
    }

    [Test]
    public async Task ADraftHasNoPublishedState()
    {
        var story = await ArticleAsync(await EditionAsync("Draft only"), "Never published");

        Assert.That((await Administrator.GetAsync($"/document/{story}/published")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task ASaveOnAnOldStateIsRefusedAndSaysWhoSaved()
    {
        var story = await ArticleAsync(await EditionAsync("Two editors"), "Contested");
        var opened = (await Administrator.GetAsync($"/document/{story}")).Header("ETag")!;
        var first = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", Update("First", "First"), ("If-Match", opened));
        var second = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", Update("Second", "Second"), ("If-Match", opened));

        Assert.That((first.Status, second.Status), Is.EqualTo((200, 412)));
        Assert.That(second.Json.GetProperty("savedBy").GetString(), Is.EqualTo("Administrator"));
        Assert.That((await VariantAsync(story)).GetProperty("name").GetString(), Is.EqualTo("First"));
        Assert.That((await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", Update("Third", "Third"), ("If-Match", first.Header("ETag")!))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task ATrashedStoryIsListedInTheBinAndGoesBackWhereItStood()
    {
        var edition = await EditionAsync("Bin");
        var story = await ArticleAsync(edition, "Thrown away");
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}/move-to-recycle-bin");

        Assert.That((await Administrator.ReadAsync("/recycle-bin/document/root")).GetRawText(), Does.Contain(story.ToString()));
        Assert.That((await Administrator.ReadAsync($"/recycle-bin/document/{story}/original-parent")).GetProperty("id").GetGuid(), Is.EqualTo(edition));
        await Administrator.MustAsync(HttpMethod.Put, $"/recycle-bin/document/{story}/restore", new { target = new { id = edition } });
        Assert.That((await Administrator.ReadAsync($"/tree/document/children?parentId={edition}")).GetRawText(), Does.Contain(story.ToString()));
    }

    [Test]
    public async Task WhereAStoryStoodIsNotSaidToBeTheRootWhenItsEditionIsDeleted()
    {
        var edition = await EditionAsync("Deleted for good");
        var story = await ArticleAsync(edition, "Orphaned");
        foreach (var id in (Guid[])[story, edition])
            await Administrator.MustAsync(HttpMethod.Put, $"/document/{id}/move-to-recycle-bin");
        await Administrator.MustAsync(HttpMethod.Delete, $"/recycle-bin/document/{edition}");

        var parent = await Administrator.GetAsync($"/recycle-bin/document/{story}/original-parent");
        Assert.That(parent.Status, Is.EqualTo(404), parent.Text);
        var elsewhere = await EditionAsync("Taken in");
        await Administrator.MustAsync(HttpMethod.Put, $"/recycle-bin/document/{story}/restore", new { target = new { id = elsewhere } });
    }

    [Test]
    public async Task APublicationThatNamesAnOldStateIsRefused()
    {
        var story = await ArticleAsync(await EditionAsync("Publication of one's own"), "Mine");
        var saved = (await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", Update("Mine", "Mine"))).Header("ETag")!;
        var between = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", Update("Another's", "Another's"));
        var body = new { publishSchedules = new[] { new { culture = "en-US" } } };

        var mine = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}/publish", body, ("If-Match", saved));
        Assert.That((mine.Status, (await VariantAsync(story)).GetProperty("state").GetString()), Is.EqualTo((412, "Draft")), mine.Text);
        var theirs = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}/publish", body, ("If-Match", between.Header("ETag")!));
        Assert.That((theirs.Status, (await VariantAsync(story)).GetProperty("state").GetString()), Is.EqualTo((200, "Published")), theirs.Text);
    }

    [Test]
    public async Task AMandatoryFieldLeftBlankIsNamedByValidation()
    {
        var edition = await EditionAsync("Validation");
        var answer = await Administrator.SendAsync(
            HttpMethod.Post, "/document/validate", Document(await TypeAsync("Article"), edition, "No headline", Value("headline", "", "en-US"), Value("storyDate", "2025-11-07 10:00:00")));

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["$.values[0].value"])));
    }

    [Test]
    public async Task TheTreeShowsChildrenPageByPage()
    {
        var edition = await EditionAsync("Pages");
        foreach (var name in (string[])["a", "b", "c"])
            await ArticleAsync(edition, name);

        var window = await Administrator.ReadAsync($"/tree/document/children?parentId={edition}&skip=1&take=5");

        Assert.That(window.GetProperty("total").GetInt32(), Is.EqualTo(3));
        Assert.That(window.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("variants")[0].GetProperty("name").GetString()), Is.EqualTo((string[])["b", "c"]));
    }

    [Test]
    public async Task AnEditionListsItsStoriesByName()
    {
        var edition = await EditionAsync("Collection");
        await ArticleAsync(edition, "Bridge");
        await ArticleAsync(edition, "Archway");

        var list = await Administrator.ReadAsync($"/collection/document/{edition}?orderBy=name&filter=r");

        Assert.That(
            list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("variants")[0].GetProperty("name").GetString()),
            Is.EqualTo((string[])["Archway", "Bridge"]));
    }

    [Test]
    public async Task AStoryIsFoundInAListByItsKey()
    {
        var edition = await EditionAsync("Collection by key");
        await ArticleAsync(edition, "Another");
        var story = await ArticleAsync(edition, "Wanted");

        var list = await Administrator.ReadAsync($"/collection/document/{edition}?orderBy=name&filter={story}");

        Assert.That(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()), Is.EqualTo((Guid[])[story]));
    }

    [Test]
    public async Task WhatKeepsAStoryFromBeingPublishedIsNamed()
    {
        var story = await Administrator.CreateAsync("/document", Document(await TypeAsync("Article"), await EditionAsync("Unfinished"), "No headline", Value("storyDate", "2025-11-07 10:00:00")));

        var refused = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}/publish", new { publishSchedules = new[] { new { culture = "en-US" } } });

        Assert.That((refused.Status, refused.Json.GetProperty("operationStatus").GetString()), Is.EqualTo((400, "ContentInvalid")), refused.Text);
        Assert.That(refused.Json.GetProperty("invalidProperties").EnumerateArray().Select(alias => alias.GetString()), Does.Contain("headline"));
    }

    [Test]
    public async Task WhoseHostnameIsTakenIsSaid()
    {
        var (first, second) = (await EditionAsync("Has a host"), await EditionAsync("Wants it"));
        var body = new { defaultIsoCode = (string?)null, domains = new[] { new { domainName = "taken.example", isoCode = "en-US" } } };
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{first}/domains", body);
        try
        {
            var refused = await Administrator.SendAsync(HttpMethod.Put, $"/document/{second}/domains", body);
            var unknown = await Administrator.SendAsync(
                HttpMethod.Put, $"/document/{second}/domains", new { defaultIsoCode = (string?)null, domains = new[] { new { domainName = "free.example", isoCode = "fr-FR" } } });

            Assert.That(refused.Status, Is.EqualTo(409), refused.Text);
            var conflict = refused.Json.GetProperty("conflictingDomainNames")[0];
            Assert.That((conflict.GetProperty("domainName").GetString(), conflict.GetProperty("content").GetProperty("id").GetGuid()), Is.EqualTo(("taken.example", first)));
            Assert.That((unknown.Status, unknown.Json.TryGetProperty("conflictingDomainNames", out _)), Is.EqualTo((400, false)), unknown.Text);
        }
        finally
        {
            await Administrator.MustAsync(HttpMethod.Put, $"/document/{first}/domains", new { defaultIsoCode = (string?)null, domains = Array.Empty<object>() });
        }
    }

    [Test]
    public async Task AnEarlierVersionComesBack()
    {
        var story = await ArticleAsync(await EditionAsync("Versions"), "Original");
        await PublishAsync(story);
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}", Update("Rewritten", "Rewritten"));
        await PublishAsync(story);
        var versions = await Administrator.ReadAsync($"/document-version?documentId={story}");
        var oldest = versions.GetProperty("items").EnumerateArray().Last().GetProperty("id").GetGuid();
        foreach (var nowhere in (string[])["xx-YY", "zh-CN"])
            Assert.That((await Administrator.SendAsync(HttpMethod.Post, $"/document-version/{oldest}/rollback?culture={nowhere}", null)).Fields, Is.EqualTo((string[])["culture"]), nowhere);
        await Administrator.MustAsync(HttpMethod.Post, $"/document-version/{oldest}/rollback");

        Assert.That((await Administrator.ReadAsync($"/document/{story}")).GetRawText(), Does.Contain("Original"));
    }

    [Test]
    public async Task AStoryHasAnAddressOnceItIsPublished()
    {
        var story = await ArticleAsync(await EditionAsync("2031"), "Addressed");
        await PublishAsync(story);

        Assert.That((await Administrator.ReadAsync($"/document/urls?id={story}")).GetRawText(), Does.Contain("/2031/addressed/"));
    }

    [Test]
    public async Task AChineseStoryHasTheAddressThatReadersFindItAt()
    {
        const string route = "/2025/twenty-four-forums-one-theme/";
        var story = Application.Services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.Chinese);

        var urls = (await Administrator.ReadAsync($"/document/urls?id={story}"))[0].GetProperty("urlInfos").EnumerateArray()
            .ToDictionary(info => info.GetProperty("culture").GetString()!, info => (Url: info.GetProperty("url").GetString(), Message: info.GetProperty("message").GetString()));

        Assert.That(urls[Cultures.Chinese], Is.EqualTo(("/zh" + route, (string?)null)));
        Assert.That(urls[Cultures.English], Is.EqualTo((route, (string?)null)));
        using var reader = Application.CreateClient();
        using var page = await reader.GetAsync(urls[Cultures.Chinese].Url);
        Assert.That(page.IsSuccessStatusCode, Is.True);
    }

    [Test]
    public async Task WhatWasDoneToAStoryIsInItsHistory()
    {
        var story = await ArticleAsync(await EditionAsync("History"), "Audited");
        await PublishAsync(story);

        var log = await Administrator.ReadAsync($"/document/{story}/audit-log");

        Assert.That(log.GetProperty("items")[0].GetProperty("logType").GetString(), Is.EqualTo("PublishVariant"));
    }
}
