using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WicNews.Web.Tests.ManagementApi.EveryOperation;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>A document with a property for each <see cref="EditorCase"/>, and what their values are about: the keys that stand in braces there.</summary>
internal sealed partial class EditorFacts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, string> _keys = [];

    public Guid Document { get; private set; }

    public static async Task<EditorFacts> MakeAsync(Ground ground)
    {
        var facts = new EditorFacts();
        var element = await ground.TypeBodyAsync(media: false);
        element["isElement"] = true;
        foreach (var name in new[] { "block", "inner", "area", "entry" })
            facts.Add(name, Guid.NewGuid());
        facts._keys["type"] = element["alias"]!.GetValue<string>();
        facts.Add("element", await ground.CreateAsync("/document-type", element));
        facts.Add("home", await ground.HomeAsync());
        facts.Add("user", (await ground.Administrator.GetAsync("/user/current"))["id"]!.GetValue<Guid>());
        facts.Add("file", await ground.PictureFileAsync());
        facts.Add("otherFile", await ground.PictureFileAsync());
        var picture = await facts.PictureAsync(ground);
        facts.Add("picture", picture);
        facts._keys["pictureN"] = picture.ToString("N");
        facts.Document = await facts.DocumentAsync(ground);
        return facts;
    }

    /// <summary>The text with the keys in their places.</summary>
    public string Fill(string text) => _keys.Aggregate(text, (filled, key) => filled.Replace($"{{{key.Key}}}", key.Value, StringComparison.Ordinal));

    /// <summary>JSON with the places of keys, of media folders and of times of saving instead of what stands there.</summary>
    public string Blank(JsonNode json)
    {
        var text = _keys.Aggregate(json.ToJsonString(Readable), (text, key) => text.Replace(key.Value, $"{{{key.Key}}}", StringComparison.OrdinalIgnoreCase));
        return SavedAt.Replace(MediaFolder.Replace(text, "/media/{folder}/"), "Date\":\"{time}\"");
    }

    [GeneratedRegex("/media/[a-z0-9]{8}/")]
    private static partial Regex MediaFolder { get; }

    [GeneratedRegex("Date\":\"[^\"]+Z\"")]
    private static partial Regex SavedAt { get; }

    private async Task<Guid> DocumentAsync(Ground ground)
    {
        var type = await ground.TypeBodyAsync(media: false);
        var container = type["containers"]![0]!["id"]!.GetValue<Guid>();
        type["allowedAsRoot"] = true;
        type["properties"] = new JsonArray();
        foreach (var made in EditorCase.All)
            type["properties"]!.AsArray().Add(Property(container, made, await ground.CreateAsync("/data-type", DataType(ground, made))));
        return await ground.CreateAsync("/document", new JsonObject
        {
            ["documentType"] = new JsonObject { ["id"] = await ground.CreateAsync("/document-type", type) },
            ["parent"] = null, ["template"] = null, ["id"] = Guid.NewGuid(),
            ["variants"] = new JsonArray(new JsonObject { ["culture"] = null, ["segment"] = null, ["name"] = "Every editor" }),
            ["values"] = new JsonArray([.. EditorCase.All.Select(JsonNode (made) => new JsonObject
            {
                ["alias"] = made.Alias, ["culture"] = null, ["segment"] = null, ["value"] = JsonNode.Parse(Fill(made.Posted)),
            })]),
        });
    }

    private static JsonObject Property(Guid container, EditorCase made, Guid dataType) => new()
    {
        ["id"] = Guid.NewGuid(), ["container"] = new JsonObject { ["id"] = container }, ["sortOrder"] = 0, ["alias"] = made.Alias, ["name"] = made.Alias, ["description"] = null,
        ["dataType"] = new JsonObject { ["id"] = dataType }, ["variesByCulture"] = false, ["variesBySegment"] = false, ["appearance"] = new JsonObject { ["labelOnTop"] = false },
        ["validation"] = new JsonObject { ["mandatory"] = false, ["mandatoryMessage"] = null, ["regEx"] = null, ["regExMessage"] = null },
    };

    private void Add(string name, Guid key) => _keys[name] = key.ToString();

    private async Task<Guid> PictureAsync(Ground ground) => await ground.CreateAsync("/media", new JsonObject
    {
        ["mediaType"] = new JsonObject { ["id"] = Guid.Parse("cc07b313-0843-4aa8-bbda-871c8da728c8") }, ["parent"] = null, ["id"] = Guid.NewGuid(),
        ["values"] = new JsonArray(new JsonObject
        {
            ["alias"] = "umbracoFile", ["culture"] = null, ["segment"] = null, ["value"] = new JsonObject { ["temporaryFileId"] = await ground.PictureFileAsync() },
        }),
        ["variants"] = new JsonArray(new JsonObject { ["culture"] = null, ["segment"] = null, ["name"] = "Drawing" }),
    });

    private JsonObject DataType(Ground ground, EditorCase made) => new()
    {
        ["id"] = Guid.NewGuid(), ["parent"] = null, ["name"] = ground.NewName(), ["editorAlias"] = made.Editor, ["editorUiAlias"] = $"Umb.PropertyEditorUi.{made.Ui}",
        ["values"] = new JsonArray([.. JsonNode.Parse(Fill(made.Configuration))!.AsObject().Select(JsonNode (setting) => new JsonObject { ["alias"] = setting.Key, ["value"] = setting.Value?.DeepClone() })]),
    };
}
