using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Editing;

/// <summary>Working copies and presence over HTTP: each sees their own copies only, and only of what they may see.</summary>
public sealed class WorkingCopyTests
{
    private const string Api = "/umbraco/wicnews/api/v1";

    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private EditorClient _writer = null!;
    private Guid _story;

    [OneTimeSetUp]
    public async Task HireAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty };
        _administrator = await _application.SignInAsync();
        _writer = await _application.HireAsync(_administrator, "writer");
        _story = await Desk.DraftAsync(_administrator, "A story with copies");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _application.DisposeAsync();

    [Test]
    public async Task ADraftReplacesTheOneThatItGoesOnFromAndOnlyItsAuthorSeesIt()
    {
        var place = $"document:{_story}";
        var first = await KeepAsync(_administrator, place, "first");
        var kept = await KeepAsync(_administrator, place, "second", first);
        var list = await ListAsync(_administrator, place);
        Assert.That(list, Has.Count.EqualTo(1));
        Assert.That((await ListAsync(_writer, place)), Is.Empty);
        var id = kept["id"]!.GetValue<Guid>();
        using var stranger = await _writer.Http.GetAsync($"{Api}/working-copy/{id}");
        using var dropped = await _writer.Http.DeleteAsync($"{Api}/working-copy/{id}");
        var own = await _administrator.Http.GetFromJsonAsync<JsonNode>($"{Api}/working-copy/{id}");
        Assert.Multiple(() =>
        {
            Assert.That(stranger.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(dropped.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((string?)own!["data"]!["values"]![0]!["value"], Is.EqualTo("second"));
        });
        using var gone = await _administrator.Http.DeleteAsync($"{Api}/working-copy/{id}");
        Assert.That(await ListAsync(_administrator, place), Is.Empty);
    }

    /// <summary>A browser died, or another window has it open: the first letter that is typed now must not be the end of what is kept.</summary>
    [Test]
    public async Task ADraftOfAnotherSittingIsSetAsideAndNotReplaced()
    {
        var place = $"new:document:root:{Guid.NewGuid()}";
        var lost = await KeepAsync(_administrator, place, "what was typed before");
        var other = await KeepAsync(_administrator, place, "a");
        other = await KeepAsync(_administrator, place, "ab", other);
        Assert.That(await TextsAsync(place), Is.EqualTo(new[] { ("Draft", "ab"), ("SetAside", "what was typed before") }));

        lost = await KeepAsync(_administrator, place, "what was typed before, and more", lost);
        Assert.That(await TextsAsync(place), Is.EqualTo(new[] { ("Draft", "what was typed before, and more"), ("SetAside", "ab") }), "two windows in turn");
        using var gone = await _administrator.Http.DeleteAsync($"{Api}/working-copy/{lost["id"]}");
        await KeepAsync(_administrator, place, "abc", other);
        Assert.That(await TextsAsync(place), Is.EqualTo(new[] { ("Draft", "abc") }), "what was restored or discarded does not come back");
    }

    private async Task<(string? Kind, string? Text)[]> TextsAsync(string place)
    {
        var found = new List<(string?, string?)>();
        foreach (var item in await ListAsync(_administrator, place))
        {
            var whole = await _administrator.Http.GetFromJsonAsync<JsonNode>($"{Api}/working-copy/{item!["id"]}");
            found.Add(((string?)item["kind"], (string?)whole!["data"]!["values"]![0]!["value"]));
        }

        return [.. found];
    }

    [TestCase("story:1")]
    [TestCase("document:1")]
    [TestCase("new:document:root")]
    [TestCase("")]
    public async Task APlaceThatIsNoneIsRefused(string place)
    {
        using var answer = await _administrator.Http.PutAsJsonAsync($"{Api}/working-copy", Copy(place, "text"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("$.place"));
    }

    /// <summary>What a save takes, twice over: what is typed now, and what was there before.</summary>
    [Test]
    public async Task ACopyIsBoundedByWhatASaveTakes()
    {
        var place = $"new:document:root:{Guid.NewGuid()}";
        using var longest = await _administrator.Http.PutAsJsonAsync($"{Api}/working-copy", Copy(place, new string('x', 2_000_000)));
        using var answer = await _administrator.Http.PutAsJsonAsync($"{Api}/working-copy", Copy(place, new string('x', 4_000_001)));
        Assert.That((longest.StatusCode, answer.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge)));
    }

    [Test]
    public async Task TheOldestCopiesGoWhenThereAreTooMany()
    {
        for (var i = 0; i < 105; i++)
            await KeepAsync(_writer, $"new:document:root:{Guid.NewGuid()}", "text");
        Assert.That((await _writer.Http.GetFromJsonAsync<JsonArray>($"{Api}/working-copy"))!, Has.Count.EqualTo(100));
    }

    /// <summary>Each has room; a hundred of them would not.</summary>
    [Test]
    public async Task TheOldestGoWhereAllTogetherAreTooLong()
    {
        var place = $"new:document:root:{Guid.NewGuid()}";
        using var writer = await _application.HireAsync(_administrator, "writer", "prolific");
        var kept = new List<Guid>();
        for (var count = 0; count < 27; count++)
            kept.Add((await KeepAsync(writer, place, new string('a', 3_990_000)))["id"]!.GetValue<Guid>());

        Assert.That((await ListAsync(writer, place)).Select(copy => copy!["id"]!.GetValue<Guid>()), Is.EquivalentTo(kept.Skip(2)));
    }

    [Test]
    public async Task WhatIsSavedOverIsKeptForWhoeverSavedIt()
    {
        using var kept = await _writer.Http.PostAsync($"{Api}/working-copy/replaced/document/{_story}", null);
        Assert.That(kept.IsSuccessStatusCode, Is.True, await kept.Content.ReadAsStringAsync());
        var copy = (await ListAsync(_administrator, $"document:{_story}")).Single(item => (string?)item!["kind"] == "Replaced")!;
        Assert.That((string?)copy["replacedBy"], Is.EqualTo("writer"));
        var whole = await _administrator.Http.GetFromJsonAsync<JsonNode>($"{Api}/working-copy/{copy["id"]}");
        Assert.That(whole!["data"]!.ToJsonString(), Does.Contain("A story with copies"));
    }

    /// <summary>Otherwise whoever may change a document could wipe what its writer has typed.</summary>
    [Test]
    public async Task SavingOverAnothersTextAgainAndAgainKeepsItOnceAndPushesNothingOut()
    {
        var story = await Desk.DraftAsync(_administrator, "A story saved over");
        var place = $"new:document:root:{Guid.NewGuid()}";
        await KeepAsync(_administrator, place, "being typed");
        for (var i = 0; i < 105; i++)
        {
            using var answer = await _writer.Http.PostAsync($"{Api}/working-copy/replaced/document/{story}", null);
            Assert.That(answer.IsSuccessStatusCode, Is.True);
        }

        Assert.That(await ListAsync(_administrator, place), Has.Count.EqualTo(1));
        Assert.That(await ListAsync(_administrator, $"document:{story}"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task NobodyWhoHasNotSignedInReachesAnything()
    {
        using var nobody = EditorClient.Nobody(_application.Server.CreateHandler(), _application.ClientOptions.BaseAddress);
        foreach (var path in new[] { "working-copy", $"working-copy/{Guid.NewGuid()}" })
        {
            using var answer = await nobody.Http.GetAsync($"{Api}/{path}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), path);
        }

        using var present = await nobody.Http.PutAsync($"{Api}/presence/document/{_story}/{Guid.NewGuid()}", null);
        Assert.That(present.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task WhoHasItOpenIsToldToTheOthersUntilTheyLeave()
    {
        var (mine, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        await EnterAsync(_administrator, mine, changed: true);
        var seen = await EnterAsync(_writer, theirs, changed: false);
        Assert.That(seen["others"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((bool?)seen["others"]![0]!["hasUnsavedChanges"], Is.True);
        Assert.That((bool?)seen["others"]![0]!["isMe"], Is.False);
        // A window's lease is its owner's to end.
        using var stranger = await _writer.Http.DeleteAsync($"{Api}/presence/document/{_story}/{mine}");
        Assert.That((await EnterAsync(_writer, theirs, changed: false))["others"]!.AsArray(), Has.Count.EqualTo(1));
        using var left = await _administrator.Http.DeleteAsync($"{Api}/presence/document/{_story}/{mine}");
        Assert.That((await EnterAsync(_writer, theirs, changed: false))["others"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task AnAddressThatDoesNotExistIsNotThePage()
    {
        using var answer = await _administrator.Http.GetAsync($"{Api}/nothing");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<JsonNode> EnterAsync(EditorClient editor, Guid window, bool changed)
    {
        using var answer = await editor.Http.PutAsync($"{Api}/presence/document/{_story}/{window}?changed={changed}", null);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<JsonNode> KeepAsync(EditorClient editor, string place, string text, JsonNode? replaces = null)
    {
        using var answer = await editor.Http.PutAsJsonAsync($"{Api}/working-copy", Copy(place, text, replaces));
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<JsonArray> ListAsync(EditorClient editor, string place) =>
        (await editor.Http.GetFromJsonAsync<JsonArray>($"{Api}/working-copy?place={place}"))!;

    private static object Copy(string place, string text, JsonNode? replaces = null) => new
    {
        place,
        kind = "Draft",
        title = "A title",
        replaces = (Guid?)replaces?["id"],
        data = new { values = new[] { new { alias = "headline", culture = "en-US", value = text } }, variants = Array.Empty<object>() },
    };
}
