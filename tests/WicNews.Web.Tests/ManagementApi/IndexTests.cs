using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>The indexes and the published cache: how they are, and that building them anew mends what was broken.</summary>
internal sealed class IndexTests
{
    private const string Site = "ExternalIndex";
    private const string Delivery = "DeliveryApiContentIndex";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [OneTimeSetUp]
    public Task UntilSearchIsReadyAsync() => UntilAsync(() => Task.FromResult(Application.Services.GetRequiredService<SearchIndexStatus>() is { IsReady: true, Phase: IndexPhase.Current }));

    [Test]
    public async Task BothIndexesSayHowTheyAre()
    {
        var list = await Administrator.ReadAsync("/indexer");

        Assert.That(list.GetProperty("items").EnumerateArray().Select(index => index.GetProperty("name").GetString()), Is.EquivalentTo((string[])[Delivery, Site]));
        foreach (var index in list.GetProperty("items").EnumerateArray())
        {
            Assert.That(index.GetProperty("healthStatus").GetProperty("status").GetString(), Is.EqualTo("Healthy").Or.EqualTo("Rebuilding"));
            Assert.That(index.GetProperty("documentCount").GetInt32(), Is.GreaterThan(0));
        }
    }

    [Test]
    public async Task AStoryThatTheSiteIndexLostIsBackAfterARebuild()
    {
        var story = await StoryAsync("Quokka parade");
        var index = Application.Services.GetRequiredService<ISearchIndex>();
        index.Apply([new DocumentChange(story, [])], index.Sequence);
        Assert.That(await FoundAsync(Site, "quokka"), Is.Zero, "what was taken out");

        await Administrator.MustAsync(HttpMethod.Post, $"/indexer/{Site}/rebuild");
        await UntilHealthyAsync(Site);

        Assert.That(await FoundAsync(Site, "quokka"), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatTheDeliveryIndexDidNotHearOfIsThereAfterARebuild()
    {
        var story = await StoryAsync("Numbat census");
        Assert.That(await FoundAsync(Delivery, "numbat"), Is.EqualTo(1));
        // Behind everybody's back.
        await ChangeRowsAsync(database => database.Set<ContentCultureRow>().Where(row => row.PublishName == "Numbat census")
            .ExecuteUpdateAsync(row => row.SetProperty(to => to.PublishName, "Wombat census")));
        Assert.That(await FoundAsync(Delivery, "wombat"), Is.Zero);

        await Administrator.MustAsync(HttpMethod.Post, $"/indexer/{Delivery}/rebuild");
        await UntilHealthyAsync(Delivery);

        Assert.That(await FoundAsync(Delivery, "wombat"), Is.EqualTo(1));
        Assert.That(await FoundAsync(Delivery, "numbat"), Is.Zero);
        Assert.That(story, Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public async Task WhatReadersWereShownIsMadeAnewFromThePublishedVersions()
    {
        var story = await StoryAsync("Bilby at dawn");
        using var reader = Application.CreateClient();
        var address = $"/umbraco/delivery/api/v2/content/item/{story}";
        Assert.That((await reader.GetAsync(address)).IsSuccessStatusCode, Is.True);
        await ChangeRowsAsync(database => database.Set<PublishedSnapshotRow>().Where(row => row.Key == story).ExecuteDeleteAsync());
        await Administrator.MustAsync(HttpMethod.Post, "/published-cache/reload");
        Assert.That((await reader.GetAsync(address)).IsSuccessStatusCode, Is.False, "a reload reads the rows, which are gone");

        await Administrator.MustAsync(HttpMethod.Post, "/published-cache/rebuild");
        await UntilAsync(async () => !(await Administrator.ReadAsync("/published-cache/rebuild/status")).GetProperty("isRebuilding").GetBoolean());

        Assert.That(await reader.GetStringAsync(address), Does.Contain("Bilby at dawn"));
    }

    [Test]
    public async Task AnUnknownIndexIsNotFound()
    {
        Assert.That((await Administrator.GetAsync("/indexer/NoSuchIndex")).Status, Is.EqualTo(404));
        Assert.That((await Administrator.SendAsync(HttpMethod.Post, "/indexer/NoSuchIndex/rebuild")).Status, Is.EqualTo(404));
        Assert.That((await Administrator.GetAsync("/searcher/NoSuchIndex/query?term=a")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task APageOfHitsIsTheWindowThatWasAskedFor()
    {
        foreach (var number in (string[])["one", "two", "three"])
            await StoryAsync($"Dunnart {number}");
        foreach (var index in (string[])[Site, Delivery])
        {
            var all = await HitsAsync(index, "dunnart", 0, 100);
            Assert.That(all, Has.Count.EqualTo(3), index);
            Assert.That(await HitsAsync(index, "dunnart", 1, 1), Is.EqualTo(all.Skip(1).Take(1)), index);
            Assert.That(await HitsAsync(index, "dunnart", 0, 0), Is.Empty, index);
            Assert.That(await HitsAsync(index, "dunnart", 300, 100), Is.Empty, index);
        }
    }

    [TestCase("GET", "/indexer")]
    [TestCase("GET", "/indexer/ExternalIndex")]
    [TestCase("POST", "/indexer/ExternalIndex/rebuild")]
    [TestCase("GET", "/searcher")]
    [TestCase("GET", "/searcher/ExternalIndex/query?term=a")]
    [TestCase("POST", "/published-cache/rebuild")]
    [TestCase("GET", "/published-cache/rebuild/status")]
    [TestCase("POST", "/published-cache/reload")]
    public async Task OnlyTheSettingsSectionLooksAfterIndexes(string method, string path)
    {
        using var administrator = await Application.SignInAsync();
        using var editor = await Application.HireAsync(administrator, "editor", $"index-{Guid.NewGuid():N}");
        using var refused = await editor.SendAsync(new HttpMethod(method), path);
        using var stranger = ContractEditor.Anonymous(Application);

        Assert.That((int)refused.StatusCode, Is.EqualTo(403));
        Assert.That((await stranger.SendAsync(new HttpMethod(method), path)).Status, Is.EqualTo(401));
    }

    private static async Task<Guid> StoryAsync(string name)
    {
        var story = await ArticleAsync(await EditionAsync("Edition " + Guid.NewGuid().ToString("N")), name);
        await PublishAsync(story);
        return story;
    }

    private static async Task<int> FoundAsync(string index, string term) =>
        (await Administrator.ReadAsync($"/searcher/{index}/query?term={term}")).GetProperty("items").EnumerateArray()
        .Count(hit => hit.GetProperty("fields").EnumerateArray().Any(field =>
            field.GetProperty("name").GetString() == "nodeName" && field.GetProperty("values")[0].GetString()!.StartsWith(term, StringComparison.OrdinalIgnoreCase)));

    private static async Task<List<string?>> HitsAsync(string index, string term, int skip, int take) =>
        [.. (await Administrator.ReadAsync($"/searcher/{index}/query?term={term}&skip={skip}&take={take}")).GetProperty("items").EnumerateArray()
            .Where(hit => hit.GetProperty("fields").EnumerateArray().All(field => field.GetProperty("name").GetString() != "kind" || field.GetProperty("values")[0].GetString() == "article"))
            .Select(hit => hit.GetProperty("id").GetString())];

    private static Task UntilHealthyAsync(string index) => UntilAsync(async () =>
        (await Administrator.ReadAsync($"/indexer/{index}")).GetProperty("healthStatus").GetProperty("status").GetString() == "Healthy");

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
            await Task.Delay(100, patience.Token);
    }

    private static async Task ChangeRowsAsync(Func<CmsDbContext, Task<int>> change)
    {
        await using var database = await Application.Services.GetRequiredService<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
        Assert.That(await change(database), Is.GreaterThan(0), "rows changed");
    }
}
