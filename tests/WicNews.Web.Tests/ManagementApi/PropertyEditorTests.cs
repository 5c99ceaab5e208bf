using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using WicNews.Web.Tests.Support;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>A value of every property editor: posted as the backoffice posts it, shown to the editor again, published, and delivered.</summary>
internal sealed class PropertyEditorTests
{
    private readonly Dictionary<string, string> _shown = [];
    private JsonObject _delivered = [];

    private static IEnumerable<EditorCase> Cases => EditorCase.All;

    [OneTimeSetUp]
    public async Task PublishAsync()
    {
        using var editor = await EditorClient.SignInAsync(Application.Server.CreateHandler(), new Uri("https://localhost"));
        var facts = await EditorFacts.MakeAsync(new Ground(editor, null!, "editors"));
        var id = facts.Document;
        await editor.DoAsync(HttpMethod.Put, $"/document/{id}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });

        foreach (var value in (await editor.GetAsync($"/document/{id}"))["values"]!.AsArray())
            _shown[value!["alias"]!.GetValue<string>()] = facts.Blank(value["value"]!);
        var item = JsonNode.Parse(await editor.Http.GetStringAsync($"/umbraco/delivery/api/v2/content/item/{id}"))!;
        _delivered = item["properties"]!.AsObject();
        foreach (var alias in _delivered.Select(property => property.Key).ToList())
            _delivered[alias] = JsonNode.Parse(facts.Blank(_delivered[alias]!));
    }

    [TestCaseSource(nameof(Cases))]
    public void AnEditorSeesAgainWhatWasPosted(EditorCase made) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(_shown[made.Alias]), JsonNode.Parse(made.Shown)), Is.True, _shown[made.Alias]);

    [TestCaseSource(nameof(Cases))]
    public void AReaderGetsItByTheDeliveryApi(EditorCase made) =>
        Assert.That(JsonNode.DeepEquals(_delivered[made.Alias], JsonNode.Parse(made.Delivered)), Is.True, _delivered[made.Alias]?.ToJsonString());

    /// <summary>A picture dropped into rich text becomes a media item, and the text refers to it and to what it links to.</summary>
    [Test]
    public async Task APictureDroppedIntoRichTextIsInTheLibraryAfterwardsAndItsUseIsKnown()
    {
        using var editor = await EditorClient.SignInAsync(Application.Server.CreateHandler(), new Uri("https://localhost"));
        var ground = new Ground(editor, null!, "dropped");
        var file = await ground.FileAsync("lanterns-on_the canal.png", Ground.Png);
        var linked = await ground.PublishedAsync();
        var type = await ground.TypeBodyAsync(media: false);
        type["allowedAsRoot"] = true;
        type["properties"]![0]!["dataType"] = new JsonObject { ["id"] = "ca90c950-0aff-4e72-b976-a30b1ac57dad" };
        var markup = $"<p><img src=\"blob:x\" width=\"300\" height=\"200\" data-tmpimg=\"{file}\"> <a type=\"document\" href=\"/{{localLink:{linked}}}\">there</a></p>";

        var id = await ground.CreateAsync("/document", new JsonObject
        {
            ["documentType"] = new JsonObject { ["id"] = await ground.CreateAsync("/document-type", type) }, ["parent"] = null, ["template"] = null, ["id"] = Guid.NewGuid(),
            ["variants"] = new JsonArray(new JsonObject { ["culture"] = null, ["segment"] = null, ["name"] = ground.NewName() }),
            ["values"] = new JsonArray(new JsonObject { ["alias"] = "line", ["culture"] = null, ["segment"] = null, ["value"] = new JsonObject { ["markup"] = markup, ["blocks"] = null } }),
        });

        var stored = (await editor.GetAsync($"/document/{id}"))["values"]![0]!["value"]!["markup"]!.GetValue<string>();
        var media = Guid.Parse(Regex.Match(stored, "umb://media/([0-9a-f]{32})").Groups[1].Value);
        Assert.That(stored, Does.Match("src=\"/media/[a-z0-9]+/lanterns-on_the-canal.png\\?width=300&amp;height=200").And.Not.Contain("tmpimg"));
        Assert.That((await editor.GetAsync($"/media/{media}"))["variants"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("Lanterns On The Canal"));
        foreach (var used in new[] { $"/media/{media}", $"/document/{linked}" })
            Assert.That((await editor.GetAsync($"{used}/referenced-by"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()), Does.Contain(id), used);
    }
}
