using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Core.Content;
using WicNews.Web.Tests.Site.Formats;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>What is taken down says that it was here, also what went with something above it; what is corrected is in the log.</summary>
public sealed class WithdrawalTests
{
    private const string Corrected = "/2017/apple-and-google-under-one-roof/";
    private const string Found = "/api/search?year=2017&size=100";
    private NewsApplication _application = null!;
    private HttpClient _client = null!;
    private IContentService _contents = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _client = _application.CreateClient(new() { AllowAutoRedirect = false });
        await Readiness.WaitAsync(_client);
        _contents = _application.Services.GetRequiredService<IContentService>();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Test]
    public async Task WhatLiesUnderAnEditionThatWasTakenDownIsGoneAndComesBackWithIt()
    {
        var edition = Find("/2017/");
        _contents.Unpublish(edition);
        Assert.That(await StatusesAsync("/2017/", Corrected, "/2017/never-was/", "/zh" + Corrected), Is.EqualTo(
            new[] { HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound, HttpStatusCode.NotFound }));

        _contents.Publish(_contents.GetById(edition.Key)!, ["en-US"]);
        Assert.That(await StatusesAsync("/2017/", Corrected), Is.All.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task OtherNewsroomsAreToldThatAStoryWasTakenDown()
    {
        var (story, below) = (Find("/2025/twenty-four-forums-one-theme/"), Find(Corrected));
        _contents.Unpublish(story, Cultures.Chinese);
        _contents.Unpublish(Find("/2017/"));

        foreach (var (language, key) in new[] { ("/zh", story.Key), ("", below.Key) })
        {
            using var answer = await _client.GetAsync($"{language}/ninjs/{key}");
            var item = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.That((answer.StatusCode, (string?)item["pubStatus"]), Is.EqualTo((HttpStatusCode.Gone, "canceled")));
            Assert.That(NewsroomFormats.Ninjs.Check(item), Is.Empty);
            Assert.That((string?)item["uri"], Does.EndWith($"{language}/id/{key}"));
        }
        Assert.That(await StatusesAsync($"/ninjs/{story.Key}", $"/ninjs/{Guid.NewGuid()}", $"/id/{below.Key}"), Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Gone }));
    }

    [Test]
    public async Task WhatLiesUnderATrashedEditionIsGone()
    {
        await Readiness.WaitAsync(_client);
        Assert.That(await _client.GetStringAsync(Found), Does.Contain("\"/2017/"));
        _contents.MoveToRecycleBin(Find("/2017/"));

        Assert.That(await StatusesAsync("/2017/", Corrected, "/2017/never-was/"), Is.EqualTo(new[] { HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound }));
        Assert.That(await _client.GetStringAsync(Found), Does.Contain("\"total\"").And.Not.Contain("\"/2017/"));
    }

    [Test]
    public async Task WhatLiesUnderAnEditionThatWasTakenDownAndThenTrashedIsGone()
    {
        var edition = Find("/2017/");
        _contents.Unpublish(edition);
        _contents.MoveToRecycleBin(_contents.GetById(edition.Key)!);

        Assert.That(await StatusesAsync("/2017/", Corrected, "/2017/never-was/"), Is.EqualTo(new[] { HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound }));
    }

    [Test]
    public async Task AStoryThatWasRenamedAndTakenDownIsGoneUnderItsFormerNameToo()
    {
        var story = Find(Corrected);
        Rename(story.Key);
        Assert.That(await StatusesAsync(Corrected), Is.EqualTo(new[] { HttpStatusCode.MovedPermanently }));
        _contents.Unpublish(_contents.GetById(story.Key)!);

        Assert.That(await StatusesAsync("/2017/two-giants-under-one-roof/", Corrected), Is.All.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task AnEmbeddedStoryStaysWhenItIsRenamedAndComesBackWithIt()
    {
        var (story, other) = (Find("/2025/twenty-four-forums-one-theme/"), Find(Corrected));
        story.SetValue("body", $"Before.\n\n::: story {Corrected}\n:::\n\n::: story {ContentPaths.Permanent(other.Key)}\n:::\n", Cultures.English);
        _contents.Unpublish(other);
        _contents.Save(story);
        _contents.Publish(story, [Cultures.English]);
        Assert.That(await EmbedsAsync(), Is.Empty);

        _contents.Publish(_contents.GetById(other.Key)!, [Cultures.English]);
        Assert.That(await EmbedsAsync(), Is.EqualTo(new[] { Corrected, Corrected }));

        Rename(other.Key);
        Assert.That(await EmbedsAsync(), Is.All.EqualTo("/2017/two-giants-under-one-roof/").And.Exactly(2).Items);

        async Task<string?[]> EmbedsAsync() =>
            [.. new HtmlParser().ParseDocument(await _client.GetStringAsync("/2025/twenty-four-forums-one-theme/")).QuerySelectorAll(".embed-story a").Select(link => link.GetAttribute("href"))];
    }

    [Test]
    public async Task ACorrectedStoryThatIsSavedWhileItsEditionIsDownComesBackWithIt()
    {
        Assert.That(await _client.GetStringAsync("/corrections/"), Does.Contain(Corrected));
        var (edition, story) = (Find("/2017/"), Find(Corrected));
        _contents.Unpublish(edition);
        _contents.Save(_contents.GetById(story.Key)!);
        _contents.Publish(_contents.GetById(edition.Key)!, ["en-US"]);

        Assert.That(await _client.GetStringAsync("/corrections/"), Does.Contain(Corrected));
    }

    [Test]
    public async Task TheLogOfCorrectionsFollowsEveryChange()
    {
        var story = Find(Corrected);
        Assert.That(await _client.GetStringAsync("/corrections/"), Does.Contain(Corrected));

        _contents.Unpublish(story);
        Assert.That(await _client.GetStringAsync("/corrections/"), Does.Not.Contain(Corrected));

        var other = Find("/2025/twenty-four-forums-one-theme/");
        var culture = other.Properties["corrections"]!.PropertyType.VariesByCulture() ? "en-US" : null;
        other.SetValue("corrections", story.GetValue<string>("corrections", culture), culture);
        _contents.Save(other);
        _contents.Publish(other, ["en-US"]);
        Assert.That(await _client.GetStringAsync("/corrections/"), Does.Contain("/2025/twenty-four-forums-one-theme/").And.Contain("wrong day for the panel"));
    }

    private void Rename(Guid key)
    {
        var story = _contents.GetById(key)!;
        const string alias = "umbracoUrlName";
        story.SetValue(alias, "two-giants-under-one-roof", story.Properties[alias]!.PropertyType.VariesByCulture() ? Cultures.English : null);
        _contents.Save(story);
        Assert.That(_contents.Publish(story, [Cultures.English]).Success, Is.True);
    }

    private IContent Find(string route) => _contents.GetById(_application.Services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.English)!.Value)!;

    private async Task<HttpStatusCode[]> StatusesAsync(params string[] addresses)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in addresses)
            using (var answer = await _client.GetAsync(address))
                statuses.Add(answer.StatusCode);
        return [.. statuses];
    }
}
