using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>A mandatory language goes out first or together with the others, and takes them along when it is taken down.</summary>
internal sealed class MandatoryLanguageTests
{
    private const string English = "en-US";
    private const string Chinese = "zh-CN";

    private NewsApplication _application = null!;
    private EditorClient _editor = null!;
    private Guid _story;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty };
        _editor = await _application.SignInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [SetUp]
    public async Task WriteAsync()
    {
        _story = await Desk.DraftAsync(_editor, "In two languages");
        var document = await _editor.GetAsync($"/document/{_story}");
        document["variants"]!.AsArray().Add(new JsonObject { ["culture"] = Chinese, ["segment"] = null, ["name"] = "两种语言" });
        document["values"]!.AsArray().Add(new JsonObject { ["alias"] = "headline", ["culture"] = Chinese, ["segment"] = null, ["value"] = "两种语言" });
        await _editor.DoAsync(HttpMethod.Put, $"/document/{_story}", new { values = document["values"], variants = document["variants"], template = (object?)null });
    }

    [TearDown]
    public Task NoLongerAsync() => DemandChineseAsync(false);

    [Test]
    public async Task TheOtherLanguageAloneIsRefused()
    {
        await AssertRefusedAsync(Chinese);
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Draft", "Draft" }));
    }

    [Test]
    public async Task TogetherOrOneAfterTheOtherTheyGoOut()
    {
        await _editor.PublishAsync(_story, English, Chinese);
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Published", "Published" }));

        await WriteAsync();
        await _editor.PublishAsync(_story, English);
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Published", "Draft" }));
        await _editor.PublishAsync(_story, Chinese);
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Published", "Published" }));
    }

    [Test]
    public async Task ALanguageThatBecomesMandatoryIsAskedForFromThenOn()
    {
        await DemandChineseAsync(true);

        await AssertRefusedAsync(English);
        await _editor.PublishAsync(_story, English, Chinese);
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Published", "Published" }));
    }

    [Test]
    public async Task WhatIsNotWrittenInAMandatoryLanguageIsRefused()
    {
        await DemandChineseAsync(true);
        _story = await Desk.DraftAsync(_editor, "English only");

        await AssertRefusedAsync(English);
    }

    [Test]
    public async Task TakingDownAMandatoryLanguageTakesDownTheOthers()
    {
        await _editor.PublishAsync(_story, English, Chinese);

        await _editor.DoAsync(HttpMethod.Put, $"/document/{_story}/unpublish", new { cultures = new[] { Chinese } });
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Published", "Draft" }));
        await _editor.PublishAsync(_story, Chinese);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{_story}/unpublish", new { cultures = new[] { English } });
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "Draft", "Draft" }));
        using var published = await _editor.SendAsync(HttpMethod.Get, $"/document/{_story}/published");
        Assert.That(published.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task AssertRefusedAsync(string culture)
    {
        using var answer = await _editor.SendAsync(HttpMethod.Put, $"/document/{_story}/publish", new { publishSchedules = new[] { new { culture, schedule = (object?)null } } });
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(((int)answer.StatusCode, (string?)problem["operationStatus"]), Is.EqualTo((400, "MandatoryCultureMissing")), problem.ToJsonString());
    }

    private Task DemandChineseAsync(bool isMandatory) => _editor.DoAsync(
        HttpMethod.Put, $"/language/{Chinese}", new { name = "Chinese (China)", isDefault = false, isMandatory, fallbackIsoCode = English });

    private async Task<IEnumerable<string?>> StatesAsync() => (await _editor.GetAsync($"/document/{_story}"))["variants"]!.AsArray()
        .OrderBy(variant => (string?)variant!["culture"], StringComparer.Ordinal).Select(variant => (string?)variant!["state"]);
}
