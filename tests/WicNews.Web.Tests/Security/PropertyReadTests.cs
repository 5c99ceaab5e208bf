using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>A property that a group may not read: its value is in no answer, and saving without it does not empty it.</summary>
public sealed class PropertyReadTests
{
    private const string Secret = "Zirkon, the value that nobody else may read";
    private const string English = "en-US";
    private const string Chinese = "zh-CN";
    private const string Read = "Umb.Document.PropertyValue.Read";
    private const string Write = "Umb.Document.PropertyValue.Write";

    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private EditorClient _blind = null!;
    private EditorClient _postman = null!;
    private EditorClient _reader = null!;
    private Guid _story;
    private Guid _correction;

    [OneTimeSetUp]
    public async Task HireAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty };
        _administrator = await _application.SignInAsync();
        await MakeGroupAsync("blind", ("story", "standfirst", []), ("story", "source", []), ("correction", "text", []));
        await MakeGroupAsync("postman", ("story", "standfirst", [Write]), ("story", "source", [Write]), ("correction", "text", [Read]));
        await MakeGroupAsync("reader", ("correction", "text", []));
        _correction = await _administrator.DocumentTypeAsync("correction");
        _blind = await _application.HireAsync(_administrator, "blind");
        _postman = await _application.HireAsync(_administrator, "postman");
        _reader = await _application.HireAsync(_administrator, "reader");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _application.DisposeAsync();

    [SetUp]
    public async Task WriteAsync()
    {
        _story = await Desk.DraftAsync(_administrator, "A story with a secret");
        await SaveAsync(_administrator, _story, document =>
        {
            Set(document, "standfirst", Secret, English);
            Set(document, "source", Secret, null);
        });
        await _administrator.PublishAsync(_story, English);
    }

    [Test]
    public async Task TheValueIsInNoAnswer()
    {
        var version = (await _administrator.GetAsync($"/document-version?documentId={_story}&culture={English}"))["items"]![0]!["id"]!.GetValue<Guid>();
        string[] paths = [$"/document/{_story}", $"/document/{_story}/published", $"/document-version/{version}"];
        foreach (var path in paths)
        {
            Assert.That((await _administrator.GetAsync(path)).ToJsonString(), Does.Contain(Secret), path);
            Assert.That((await _blind.GetAsync(path)).ToJsonString(), Does.Not.Contain(Secret), path);
            Assert.That((await _postman.GetAsync(path)).ToJsonString(), Does.Not.Contain(Secret), path);
        }

        var read = await _blind.GetAsync($"/document/{_story}");
        Assert.That(Aliases(read), Has.Member("headline").And.No.Member("standfirst").And.No.Member("source"));
    }

    [Test]
    public async Task AListNeitherShowsTheColumnNorSortsByIt()
    {
        var list = await ListViewAsync("source", "storyDate");
        var edition = (await _administrator.GetAsync($"/tree/document/ancestors?descendantId={_story}")).AsArray()[^2]!["id"]!.GetValue<Guid>();
        string Path(string order) => $"/collection/document/{edition}?dataTypeId={list}&orderBy={order}";

        Assert.That((await _administrator.GetAsync(Path("source"))).ToJsonString(), Does.Contain(Secret));
        var shown = (await _blind.GetAsync(Path("storyDate"))).ToJsonString();
        using var sorted = await _blind.SendAsync(HttpMethod.Get, Path("source"));

        Assert.That(shown, Does.Contain("storyDate").And.Not.Contain(Secret));
        Assert.That(sorted.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>A preview shows the page as it will be, with all that is in it.</summary>
    [Test]
    public async Task NobodyIsShownAPreviewWhoMayNotReadAllOfIt()
    {
        Assert.That(await _administrator.Http.GetStringAsync($"/{_story}?culture={English}"), Does.Contain(Secret));
        foreach (var (culture, said) in new[] { (English, "may not read all of this document"), (Chinese, "无权查看本文档的全部内容") })
        {
            using var answer = await _blind.Http.GetAsync($"/{_story}?culture={culture}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(said).And.Not.Contain(Secret));
        }
    }

    [Test]
    public async Task NobodyIsShownAPreviewWhoMayNotReadABlockInIt()
    {
        var section = await Desk.SectionAsync(_administrator, "Nothing hidden");
        using (var before = await _reader.Http.GetAsync($"/{_story}?culture={English}"))
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await SaveAsync(_administrator, _story, document => Set(document, "corrections", Corrections(Guid.NewGuid(), Secret), English));

        using var story = await _reader.Http.GetAsync($"/{_story}?culture={English}");
        using var other = await _reader.Http.GetAsync($"/{section}?culture={English}");

        Assert.That((story.StatusCode, other.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.OK)));
    }

    [Test]
    public async Task ABlueprintIsShownWithoutIt()
    {
        var blueprint = Guid.NewGuid();
        await _administrator.DoAsync(HttpMethod.Post, "/document-blueprint/from-document", new { document = new { id = _story }, id = blueprint, name = $"From {_story}", parent = (object?)null });

        Assert.That((await _administrator.GetAsync($"/document-blueprint/{blueprint}/scaffold")).ToJsonString(), Does.Contain(Secret));
        Assert.That((await _blind.GetAsync($"/document-blueprint/{blueprint}/scaffold")).ToJsonString(), Does.Not.Contain(Secret));
    }

    [TestCase("left out")]
    [TestCase("null")]
    public async Task ASaveThatDoesNotSayItKeepsIt(string how)
    {
        foreach (var who in new[] { _blind, _postman })
        {
            await SaveAsync(who, _story, document =>
            {
                Set(document, "dateline", "Wuzhen", English);
                if (how == "null")
                {
                    Set(document, "standfirst", null, English);
                    Set(document, "source", null, null);
                }
            });
            await who.PublishAsync(_story, English);
            await AssertKeptAsync(English);
        }
    }

    [Test]
    public async Task SavingAndPublishingAtOnceAndPatchingKeepItToo()
    {
        var read = await _blind.GetAsync($"/document/{_story}");
        Set(read, "dateline", "Wuzhen", English);
        await _blind.DoAsync(HttpMethod.Put, $"/document/{_story}/update-and-publish", new { values = read["values"], variants = read["variants"], template = (object?)null, culturesToPublish = new[] { English } });
        await AssertKeptAsync(English);

        await _blind.DoAsync(HttpMethod.Patch, $"/document/{_story}/patch", new { operations = new[] { new { op = "replace", path = "/values[alias=dateline,culture=en-US,segment=null]/value", value = "Tongxiang" } } });
        await AssertKeptAsync(English);
        Assert.That(ValueOf(await _administrator.GetAsync($"/document/{_story}"), "dateline", English), Is.EqualTo("Tongxiang"));
    }

    [Test]
    public async Task SavingOneLanguageKeepsWhatIsUnreadInTheOther()
    {
        await SaveAsync(_administrator, _story, document =>
        {
            document["variants"]!.AsArray().Add(new JsonObject { ["culture"] = Chinese, ["segment"] = null, ["name"] = "有秘密的故事" });
            Set(document, "headline", "有秘密的故事", Chinese);
            Set(document, "standfirst", Secret, Chinese);
        });
        var read = await _blind.GetAsync($"/document/{_story}");
        var english = read["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == English)!;
        var values = read["values"]!.AsArray().Where(value => (string?)value!["culture"] != Chinese);
        await _blind.DoAsync(HttpMethod.Put, $"/document/{_story}", new { values, variants = new[] { english }, template = (object?)null });

        await AssertKeptAsync(English);
        await AssertKeptAsync(Chinese);
    }

    [Test]
    public async Task WhoMayWriteItUnreadWritesIt()
    {
        await SaveAsync(_postman, _story, document => Set(document, "standfirst", "Delivered", English));

        Assert.That(ValueOf(await _administrator.GetAsync($"/document/{_story}"), "standfirst", English), Is.EqualTo("Delivered"));
    }

    /// <summary>Otherwise whoever guesses would be told by the answer that they guessed right.</summary>
    [Test]
    public async Task WhoMayNeitherReadNorWriteItIsRefusedEvenTheStoredValue()
    {
        foreach (var guess in new[] { Secret, "Something else" })
        {
            var document = await _blind.GetAsync($"/document/{_story}");
            Set(document, "standfirst", guess, English);
            using var answer = await PutAsync(_blind, _story, document);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), guess);
        }

        await AssertKeptAsync(English);
    }

    [Test]
    public async Task WhatIsSavedOverIsKeptWholeForItsWriterAndReadByNobodyWhoMayNot()
    {
        const string api = "/umbraco/wicnews/api/v1/working-copy";
        using var kept = await _blind.Http.PostAsync($"{api}/replaced/document/{_story}", null);
        var mine = (await _administrator.Http.GetFromJsonAsync<JsonArray>($"{api}?place=document:{_story}"))!.Single()!["id"]!.GetValue<Guid>();
        Assert.That(await _administrator.Http.GetStringAsync($"{api}/{mine}"), Does.Contain(Secret), "the administrator wrote it");

        // As if the right had been taken away after the copy was made.
        using var put = await _blind.Http.PutAsJsonAsync(api, new
        {
            place = $"document:{_story}", kind = "Draft", title = "A copy", data = new
            {
                values = new object[] { new { alias = "standfirst", culture = English, value = Secret }, new { alias = "headline", culture = English, value = "Shown" } },
                was = new { values = new object[] { new { alias = "standfirst", culture = English, value = Secret }, new { alias = "headline", culture = English, value = "Shown before" } } },
            },
        });
        var copy = (await put.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
        Assert.That(await _blind.Http.GetStringAsync($"{api}/{copy}"), Does.Contain("Shown").And.Contain("Shown before").And.Not.Contain(Secret));
    }

    [Test]
    public async Task AValueInABlockIsHiddenAndKeptLikeAnyOther()
    {
        var block = Guid.NewGuid();
        await SaveAsync(_administrator, _story, document => Set(document, "corrections", Corrections(block, Secret), English));

        var read = await _blind.GetAsync($"/document/{_story}");
        Assert.That(read.ToJsonString(), Does.Contain($"{block}").And.Not.Contain(Secret));
        await SaveAsync(_blind, _story, document => Set(document, "dateline", "Wuzhen", English));
        Assert.That((await _administrator.GetAsync($"/document/{_story}")).ToJsonString(), Does.Contain("Wuzhen"));
        Assert.That(TextOf(await _administrator.GetAsync($"/document/{_story}")), Is.EqualTo(Secret));

        // A block that is taken out takes its values along, read or not.
        await SaveAsync(_blind, _story, document => Set(document, "corrections", null, English));
        Assert.That(TextOf(await _administrator.GetAsync($"/document/{_story}")), Is.Null);
    }

    [Test]
    public async Task AValueInABlockThatMayNotBeWrittenIsNotWritten()
    {
        var block = Guid.NewGuid();
        await SaveAsync(_administrator, _story, document => Set(document, "corrections", Corrections(block, Secret), English));

        foreach (var made in new[] { block, Guid.NewGuid() })
        {
            var document = await _postman.GetAsync($"/document/{_story}");
            Set(document, "corrections", Corrections(made, "Forged"), English);
            using var answer = await PutAsync(_postman, _story, document);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        }

        // Neither by another spelling of its name, nor by leaving it out.
        foreach (var values in new JsonArray[] { [new JsonObject { ["alias"] = "TEXT", ["value"] = "Forged" }], [new JsonObject { ["alias"] = "date", ["value"] = "2025-11-08 10:00:00" }] })
        {
            var document = await _postman.GetAsync($"/document/{_story}");
            var blocks = Corrections(block, Secret);
            blocks["contentData"]![0]!["values"] = values;
            Set(document, "corrections", blocks, English);
            using var answer = await PutAsync(_postman, _story, document);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), values.ToJsonString());
        }

        await SaveAsync(_postman, _story, document => Set(document, "dateline", "Wuzhen", English));
        Assert.That(TextOf(await _administrator.GetAsync($"/document/{_story}")), Is.EqualTo(Secret));
    }

    private JsonNode Corrections(Guid key, string text) => JsonSerializer.SerializeToNode(new
    {
        layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = new[] { new { contentKey = key } } },
        contentData = new[]
        {
            new { key, contentTypeKey = _correction, values = new object[] { new { alias = "date", value = "2025-11-08 10:00:00" }, new { alias = "text", value = text } } },
        },
        settingsData = Array.Empty<object>(),
        expose = new[] { new { contentKey = key, culture = (string?)null, segment = (string?)null } },
    })!;

    private static string? TextOf(JsonNode document) => (string?)document["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == "corrections")?["value"]?["contentData"]?.AsArray()
        .SingleOrDefault()?["values"]!.AsArray().Single(value => (string?)value!["alias"] == "text")!["value"];

    private async Task AssertKeptAsync(string culture)
    {
        var document = await _administrator.GetAsync($"/document/{_story}");
        Assert.That(ValueOf(document, "standfirst", culture), Is.EqualTo(Secret));
        Assert.That(ValueOf(document, "source", null), Is.EqualTo(Secret));
        if (culture == English)
            Assert.That(ValueOf(await _administrator.GetAsync($"/document/{_story}/published"), "standfirst", English), Is.EqualTo(Secret));
    }

    private async Task MakeGroupAsync(string alias, params (string Type, string Alias, string[] Verbs)[] properties)
    {
        var types = new Dictionary<string, JsonNode>();
        foreach (var type in properties.Select(property => property.Type).Distinct())
            types[type] = await _administrator.GetAsync($"/document-type/{await _administrator.DocumentTypeAsync(type)}");
        var body = (await _administrator.GetAsync($"/user-group/{await _administrator.GroupAsync("editor")}")).AsObject();
        foreach (var name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            body.Remove(name);
        (body["name"], body["alias"]) = (alias, alias);
        body["permissions"] = new JsonArray([.. properties.Select(property => (JsonNode)new JsonObject
        {
            ["$type"] = "DocumentPropertyValuePermissionPresentationModel",
            ["documentType"] = new JsonObject { ["id"] = (string?)types[property.Type]["id"] },
            ["propertyType"] = new JsonObject { ["id"] = (string?)types[property.Type]["properties"]!.AsArray().Single(known => (string?)known!["alias"] == property.Alias)!["id"] },
            ["verbs"] = new JsonArray([.. property.Verbs.Select(verb => (JsonNode)verb)]),
        })]);
        Assert.That(body["fallbackPermissions"]!.AsArray().Select(verb => (string?)verb), Has.Member(Read));
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", body);
    }

    private async Task<Guid> ListViewAsync(params string[] columns)
    {
        var id = Guid.NewGuid();
        await _administrator.DoAsync(HttpMethod.Post, "/data-type", new
        {
            id, name = $"List {id}", editorAlias = "Umbraco.ListView", editorUiAlias = "Umb.PropertyEditorUi.Collection", parent = (object?)null,
            values = new object[] { new { alias = "includeProperties", value = columns.Select(column => new { alias = column, header = column, isSystem = 0 }) } },
        });
        return id;
    }

    private static async Task SaveAsync(EditorClient who, Guid story, Action<JsonNode> change)
    {
        var document = await who.GetAsync($"/document/{story}");
        change(document);
        using var answer = await PutAsync(who, story, document);
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> PutAsync(EditorClient who, Guid story, JsonNode document) => who.SendAsync(
        HttpMethod.Put, $"/document/{story}", new { values = document["values"], variants = document["variants"], template = (object?)null });

    private static void Set(JsonNode document, string alias, JsonNode? value, string? culture)
    {
        var values = document["values"]!.AsArray();
        values.RemoveAll(old => (string?)old!["alias"] == alias && (string?)old["culture"] == culture);
        values.Add(new JsonObject { ["alias"] = alias, ["culture"] = culture, ["segment"] = null, ["value"] = value });
    }

    private static string? ValueOf(JsonNode document, string alias, string? culture) =>
        (string?)document["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == alias && (string?)value["culture"] == culture)?["value"];

    private static IEnumerable<string?> Aliases(JsonNode document) => document["values"]!.AsArray().Select(value => (string?)value!["alias"]);
}
