using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>Archivists tag what others wrote, and keep the people, organisations and topics.</summary>
public sealed class ArchivistTests
{
    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private EditorClient _archivist = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _administrator = await _application.SignInAsync();
        _archivist = await _application.HireAsync(_administrator, "archivist");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [Test]
    public async Task TagsAPublishedStoryAndPublishesTheTags()
    {
        var story = await Desk.PublishedAsync(_administrator, "To be tagged");

        using var saved = await SaveAsync(story, "tags", new JsonArray("digital divide"), null);
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.OK), saved.Headers + await saved.Content.ReadAsStringAsync());
        await _archivist.PublishAsync(story, "en-US");

        var published = await _administrator.GetAsync($"/document/{story}/published");
        Assert.That(published["values"]!.AsArray().Single(value => (string?)value!["alias"] == "tags")!["value"]!.ToJsonString(), Does.Contain("digital divide"));
    }

    [Test]
    public async Task DoesNotWriteWhatTheStorySays()
    {
        var story = await Desk.PublishedAsync(_administrator, "Not to be rewritten");

        using var saved = await SaveAsync(story, "headline", "Rewritten", "en-US");

        AssertRefused(saved, "You may not change 'Headline'.");
        var unchanged = await _administrator.GetAsync($"/document/{story}");
        Assert.That(unchanged.ToJsonString(), Does.Not.Contain("Rewritten"));
    }

    [Test]
    public async Task DoesNotRenameAStory()
    {
        var story = await Desk.PublishedAsync(_administrator, "Keeps its name");
        var document = await _archivist.GetAsync($"/document/{story}");
        document["variants"]![0]!["name"] = "Another name";

        using var saved = await PutAsync(story, document);

        AssertRefused(saved, "You may not make or rename this kind of document.");
    }

    [Test]
    public async Task DoesNotPublishWhatAWriterLeftUnfinished()
    {
        var story = await Desk.PublishedAsync(_administrator, "Being corrected");
        using (var changed = await SaveAsync(story, "headline", "Half a correction", "en-US", _administrator))
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());

        using var published = await PublishAsync(story);

        AssertRefused(published, "'Headline' has been changed since the document was published.");
        Assert.That((await _administrator.GetAsync($"/document/{story}/published")).ToJsonString(), Does.Not.Contain("Half a correction"));
    }

    [Test]
    public async Task DoesNotHaveItPublishedLaterOrWithABranchEither()
    {
        var story = await Desk.PublishedAsync(_administrator, "Being corrected slowly");
        using (var changed = await SaveAsync(story, "headline", "A third of a correction", "en-US", _administrator))
            Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());

        using var branch = await _archivist.SendAsync(
            HttpMethod.Put, $"/document/{story}/publish-with-descendants", new { includeUnpublishedDescendants = false, cultures = new[] { "en-US" } });
        using var scheduled = await _archivist.SendAsync(HttpMethod.Put, $"/document/{story}/publish", new
        {
            publishSchedules = new[] { new { culture = "en-US", schedule = new { publishTime = DateTimeOffset.UtcNow.AddHours(1), unpublishTime = (DateTimeOffset?)null } } },
        });
        using var inZone = await _archivist.Http.PutAsJsonAsync(
            $"/umbraco/wicnews/api/v1/schedule/document/{story}", new { culture = "en-US", timeZone = "Asia/Shanghai", publish = "2099-11-07T09:00" });

        Assert.That((branch.StatusCode, scheduled.StatusCode, inZone.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
        Assert.That((await _administrator.GetAsync($"/document/{story}/published")).ToJsonString(), Does.Not.Contain("A third of a correction"));
        var schedules = (await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!["scheduledPublishDate"];
        Assert.That(schedules, Is.Null);
    }

    [Test]
    public async Task DoesNotPublishAStoryForTheFirstTime()
    {
        var story = await Desk.DraftAsync(_administrator, "A draft");

        using var published = await PublishAsync(story);

        AssertRefused(published, "An editor must publish this document for the first time.");
    }

    [Test]
    public async Task MakesAndPublishesAPerson()
    {
        var people = await Desk.SectionAsync(_administrator, "People");

        var person = await _archivist.CreateDocumentAsync(
            await _administrator.DocumentTypeAsync("person"), people, [("en-US", "Wu Yongming")], [new DocumentValue("role", "Chief executive", "en-US")]);
        await _archivist.PublishAsync(person, "en-US");

        Assert.That((await _administrator.GetAsync($"/document/{person}/published")).ToJsonString(), Does.Contain("Chief executive"));
    }

    [Test]
    public async Task MakesNoStory()
    {
        var home = await Desk.HomeAsync(_administrator);
        var page = await _administrator.DocumentTypeAsync("page");

        Assert.That(
            async () => await _archivist.CreateDocumentAsync(page, home, [("en-US", "A page")], []),
            Throws.InstanceOf<HttpRequestException>().With.Message.Contains("400"));
    }

    private static void AssertRefused(HttpResponseMessage response, string reason)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        // The backoffice shows these to the user.
        Assert.That(Uri.UnescapeDataString(response.Headers.GetValues("Umb-Notifications").Single()).Replace("\\u0027", "'", StringComparison.Ordinal), Does.Contain(reason));
    }

    private Task<HttpResponseMessage> PublishAsync(Guid story) => _archivist.SendAsync(
        HttpMethod.Put, $"/document/{story}/publish", new { publishSchedules = new[] { new { culture = "en-US", schedule = (object?)null } } });

    /// <summary>Opens a document, changes one value, and sends everything back, as the backoffice does.</summary>
    private async Task<HttpResponseMessage> SaveAsync(Guid story, string alias, JsonNode value, string? culture, EditorClient? who = null)
    {
        var document = await (who ?? _archivist).GetAsync($"/document/{story}");
        var values = document["values"]!.AsArray();
        foreach (var old in values.Where(old => (string?)old!["alias"] == alias).ToArray())
            values.Remove(old);
        values.Add(new JsonObject { ["alias"] = alias, ["culture"] = culture, ["segment"] = null, ["value"] = value });
        return await PutAsync(story, document, who);
    }

    private Task<HttpResponseMessage> PutAsync(Guid story, JsonNode document, EditorClient? who = null) =>
        (who ?? _archivist).SendAsync(HttpMethod.Put, $"/document/{story}", new JsonObject
        {
            ["values"] = new JsonArray([.. document["values"]!.AsArray().Select(value => (JsonNode)new JsonObject
            {
                ["alias"] = (string?)value!["alias"],
                ["culture"] = (string?)value["culture"],
                ["segment"] = (string?)value["segment"],
                ["value"] = value["value"]?.DeepClone(),
            })]),
            ["variants"] = new JsonArray([.. document["variants"]!.AsArray().Where(variant => (string?)variant!["state"] != "NotCreated").Select(variant => (JsonNode)new JsonObject
            {
                ["culture"] = (string?)variant!["culture"],
                ["segment"] = (string?)variant["segment"],
                ["name"] = (string?)variant["name"],
            })]),
            ["template"] = null,
        });
}
