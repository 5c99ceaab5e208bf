using System.Text.Json.Nodes;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.DeliveryApi;

/// <summary>A site that is set to deliver rich text as JSON.</summary>
internal sealed class RichTextAsJsonTests
{
    private const string RichText = "ca90c950-0aff-4e72-b976-a30b1ac57dad";

    [Test]
    public async Task TextLinksAndPicturesAreElements()
    {
        await using var application = new NewsApplication(("WicNews:SampleContent", "false"), ("Umbraco:CMS:DeliveryApi:RichTextOutputAsJson", "true")) { Start = StartFolder.Empty };
        using var editor = await application.SignInAsync();
        var ground = new Ground(editor, null!, "json");
        var (linked, draft, media) = (await ground.PublishedAsync(), await ground.DocumentAsync(), await ground.PictureAsync());
        var type = await ground.TypeBodyAsync(media: false);
        type["allowedAsRoot"] = true;
        type["properties"]![0]!["dataType"] = new JsonObject { ["id"] = RichText };
        var markup = $"<p>Read <a type=\"document\" href=\"/{{localLink:{linked}}}\">on</a> or <a type=\"document\" href=\"/{{localLink:{draft}}}\">not</a>.</p>"
            + $"<p><img data-udi=\"umb://media/{media:n}\" src=\"\" alt=\"Lanterns\"></p>";
        var id = await ground.CreateAsync("/document", new JsonObject
        {
            ["documentType"] = new JsonObject { ["id"] = await ground.CreateAsync("/document-type", type) }, ["parent"] = null, ["template"] = null, ["id"] = Guid.NewGuid(),
            ["variants"] = new JsonArray(new JsonObject { ["culture"] = null, ["segment"] = null, ["name"] = ground.NewName() }),
            ["values"] = new JsonArray(new JsonObject { ["alias"] = "line", ["culture"] = null, ["segment"] = null, ["value"] = new JsonObject { ["markup"] = markup, ["blocks"] = null } }),
        });
        await editor.DoAsync(HttpMethod.Put, $"/document/{id}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });

        var delivered = JsonNode.Parse(await editor.Http.GetStringAsync($"/umbraco/delivery/api/v2/content/item/{id}"))!["properties"]!["line"]!;

        Assert.That(delivered.ToJsonString(), Does.Not.Contain("$type"));
        Assert.That(((string?)delivered["tag"], delivered["blocks"]!.AsArray().Count, delivered["elements"]!.AsArray().Count), Is.EqualTo(("#root", 0, 2)));
        var words = delivered["elements"]![0]!["elements"]!.AsArray();
        Assert.That(words.Select(word => (string?)word!["tag"]), Is.EqualTo(new[] { "#text", "a", "#text", "a", "#text" }));
        Assert.That((string?)words[0]!["text"], Is.EqualTo("Read "));
        Assert.That((string?)words[1]!["attributes"]!["route"]!["path"], Does.StartWith("/"));
        Assert.That((string?)words[1]!["elements"]![0]!["text"], Is.EqualTo("on"));
        Assert.That(words[3]!["attributes"]!.AsObject().Select(attribute => attribute.Key), Has.No.Member("route").And.No.Member("href"), "it is not published");
        var picture = delivered["elements"]![1]!["elements"]![0]!["attributes"]!;
        Assert.That(((string?)picture["src"])!, Does.StartWith("/media/"));
        Assert.That((string?)picture["alt"], Is.EqualTo("Lanterns"));
    }
}
