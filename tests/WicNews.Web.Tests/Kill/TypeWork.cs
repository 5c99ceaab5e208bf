using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>A property of a document type that has content is renamed again and again, and another taken away and brought back: readers' copies follow the type.</summary>
internal sealed class TypeWork : KillWork
{
    private const int Stories = 60;
    private const string Kept = "What the renamed field says";
    private readonly List<Guid> _stories = [];
    private readonly string _own = Guid.NewGuid().ToString("N")[..8];
    private Guid _type;
    private int _asked;
    private int _acknowledged;

    public override string Name => "types";

    public override TimeSpan Longest => TimeSpan.FromSeconds(3);

    public override async Task PrepareAsync(EditorClient editor)
    {
        _type = Guid.NewGuid();
        // A line of text in a group, as a type that is there has it.
        var byline = await editor.GetAsync($"/document-type/{await editor.DocumentTypeAsync("byline")}");
        var group = byline["containers"]!.AsArray().First(container => container!["parent"] is null)!.DeepClone();
        var text = byline["properties"]!.AsArray().First(property => property!["alias"]!.GetValue<string>() == "name")!;
        group["id"] = Guid.NewGuid();
        JsonNode Property(string alias)
        {
            var property = text.DeepClone();
            (property["id"], property["alias"], property["name"], property["container"]) = (Guid.NewGuid(), alias, alias, new JsonObject { ["id"] = group["id"]!.DeepClone() });
            property["variesByCulture"] = false;
            return property;
        }

        await editor.DoAsync(HttpMethod.Post, "/document-type", new
        {
            id = _type, alias = "killed" + _own, name = "Killed " + _own, icon = "icon-document", allowedAsRoot = true, variesByCulture = false, variesBySegment = false, isElement = false,
            properties = new[] { Property(Alias(0)), Property("passing") }, containers = new[] { group },
            allowedTemplates = Array.Empty<object>(), allowedDocumentTypes = Array.Empty<object>(), compositions = Array.Empty<object>(), cleanup = new { preventCleanup = false },
        });
        for (var number = 0; number < Stories; number++)
        {
            var key = Guid.NewGuid();
            await editor.DoAsync(HttpMethod.Post, "/document/create-and-publish", new
            {
                id = key, parent = (object?)null, documentType = new { id = _type }, template = (object?)null, culturesToPublish = Array.Empty<string>(),
                values = new[] { Value(Alias(0), Kept), Value("passing", "Soon gone") },
                variants = new[] { new { culture = (string?)null, segment = (string?)null, name = $"Page {number} {_own}" } },
            });
            _stories.Add(key);
        }
    }

    public override Task WorkAsync(EditorClient editor) => UntilGoneAsync(async () =>
    {
        var type = await editor.GetAsync($"/document-type/{_type}");
        _asked++;
        var properties = type["properties"]!.AsArray();
        foreach (var property in properties.ToList())
        {
            if (property!["alias"]!.GetValue<string>() == "passing")
                properties.Remove(property);
            else
                property["alias"] = Alias(_asked);
        }
        await editor.DoAsync(HttpMethod.Put, $"/document-type/{_type}", type);
        _acknowledged = _asked;
    });

    public override async Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader)
    {
        var aliases = (await editor.GetAsync($"/document-type/{_type}"))["properties"]!.AsArray().Select(property => property!["alias"]!.GetValue<string>()).Order().ToArray();
        string[][] possible = [Aliases(_acknowledged), Aliases(_asked)];
        var wrong = new List<string>();
        if (!possible.Any(aliases.SequenceEqual))
            wrong.Add($"change {_acknowledged} of the type was acknowledged and {_asked} asked for, and its properties are {string.Join(", ", aliases)}");
        var main = aliases.FirstOrDefault(alias => alias != "passing") ?? "";
        foreach (var story in _stories)
        {
            var properties = (await ReadAsync(reader, story))?["properties"]?.AsObject();
            if (properties?[main]?.GetValue<string>() != Kept)
                wrong.Add($"readers of {story} get {properties?.ToJsonString() ?? "nothing"}, and the type's field is called {main}");
            var draft = (await editor.GetAsync($"/document/{story}"))["values"]!.AsArray().FirstOrDefault(value => value!["alias"]!.GetValue<string>() == main)?["value"]?.GetValue<string>();
            if (draft != Kept)
                wrong.Add($"the draft of {story} has '{draft}' in {main}");
        }
        return wrong;
    }

    private static object Value(string alias, string value) => new { alias, culture = (string?)null, segment = (string?)null, value };

    private static string Alias(int change) => $"kept{change}";

    private static string[] Aliases(int change) => change == 0 ? [Alias(0), "passing"] : [Alias(change)];
}
