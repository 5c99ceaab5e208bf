using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Saving parts of a document by operations on paths.</summary>
internal sealed class DocumentPatchTests
{
    private const string Headline = "/values[alias=headline,culture=en-US,segment=null]/value";
    private Guid _story;

    [SetUp]
    public async Task WriteStoryAsync() => _story = await ArticleAsync(await EditionAsync("Patched " + Guid.NewGuid().ToString("N")), "Before");

    [Test]
    public async Task OneValueIsReplacedAndTheOthersStay()
    {
        var answer = await PatchAsync(new { op = "replace", path = Headline, value = "After" });

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        var document = await Administrator.ReadAsync($"/document/{_story}");
        Assert.That(Value(document, "headline"), Is.EqualTo("After"));
        Assert.That(Value(document, "storyDate"), Does.StartWith("2025-11-07"));
        Assert.That(document.GetProperty("variants")[0].GetProperty("name").GetString(), Is.EqualTo("Before"));
        Assert.That(answer.Response.Headers.ETag, Is.Not.Null);
    }

    [Test]
    public async Task OperationsSeeWhatTheEarlierOnesDid()
    {
        var answer = await PatchAsync(
            new { op = "replace", path = "/variants[culture=en-US,segment=null]/name", value = "Renamed" },
            new { op = "remove", path = "/values[alias=standfirst,culture=en-US]" },
            new { op = "add", path = "/values/-", value = new { alias = "standfirst", culture = "en-US", segment = (string?)null, value = "Draft" } },
            new { op = "replace", path = "/values[alias=standfirst,culture=en-US]/value", value = "Final" });

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        var document = await Administrator.ReadAsync($"/document/{_story}");
        Assert.That(document.GetProperty("variants")[0].GetProperty("name").GetString(), Is.EqualTo("Renamed"));
        Assert.That(Value(document, "standfirst"), Is.EqualTo("Final"));
    }

    [Test]
    public async Task WhereOneOperationFailsNoneIsDone()
    {
        var answer = await PatchAsync(
            new { op = "replace", path = Headline, value = "Half done" },
            new { op = "remove", path = "/values[alias=nothing]" });

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["$.operations[1].path"])), answer.Text);
        Assert.That(Value(await Administrator.ReadAsync($"/document/{_story}"), "headline"), Is.EqualTo("Before"));
    }

    [TestCase("replace", "values", "$.operations[0].path")]
    [TestCase("replace", "/values[alias]/value", "$.operations[0].path")]
    [TestCase("replace", "/values/99/value", "$.operations[0].path")]
    [TestCase("replace", "/values/-", "$.operations[0].path")]
    [TestCase("move", "/values/0", "$.operations[0].path")]
    public async Task WhatCannotBeAppliedIsNamed(string op, string path, string field)
    {
        var answer = await PatchAsync(new { op, path, value = "x" });

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])[field])), answer.Text);
    }

    [Test]
    public async Task AValueIsNeededToReplace() =>
        Assert.That((await PatchAsync(new { op = "replace", path = Headline })).Fields, Is.EqualTo((string[])["$.operations[0].value"]));

    [Test]
    public async Task AnUnknownPropertyCannotBeProcessed() =>
        Assert.That((await PatchAsync(new { op = "add", path = "/values/-", value = new { alias = "noSuchThing", value = "x" } })).Status, Is.EqualTo(422));

    [Test]
    public async Task AnUnknownDocumentIsNotFound() =>
        Assert.That((await Administrator.SendAsync(HttpMethod.Patch, $"/document/{Guid.NewGuid()}/patch", Body(new { op = "replace", path = Headline, value = "x" }))).Status, Is.EqualTo(404));

    [Test]
    public async Task APatchOfAnOlderVersionIsRefused()
    {
        var read = (await Administrator.GetAsync($"/document/{_story}")).Response.Headers.ETag!.ToString();
        await PatchAsync(new { op = "replace", path = Headline, value = "Somebody else's" });

        var late = await Administrator.SendAsync(HttpMethod.Patch, $"/document/{_story}/patch", Body(new { op = "replace", path = Headline, value = "Late" }), ("If-Match", read));

        Assert.That(late.Status, Is.EqualTo(412), late.Text);
        Assert.That(Value(await Administrator.ReadAsync($"/document/{_story}"), "headline"), Is.EqualTo("Somebody else's"));
    }

    private Task<ApiAnswer> PatchAsync(params object[] operations) => Administrator.SendAsync(HttpMethod.Patch, $"/document/{_story}/patch", Body(operations));

    private static JsonContent Body(params object[] operations) => JsonContent.Create(new { operations }, new MediaTypeHeaderValue("application/json-patch+json"));

    private static string? Value(JsonElement document, string alias) =>
        document.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("alias").GetString() == alias).GetProperty("value") is var value
        && value.ValueKind == JsonValueKind.Object ? value.GetProperty("date").GetString() : value.GetString();
}
