using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Document and media types travel as files between sites, in Umbraco's own XML.</summary>
internal sealed class TypeTransferTests
{
    [TestCase("document-type", "article")]
    [TestCase("document-type", "byline")]
    [TestCase("document-type", "summitEdition")]
    [TestCase("media-type", "Image")]
    public async Task AnExportNamesWhatTheTypeHas(string resource, string alias)
    {
        var id = await FindAsync(resource, alias);
        var type = await Administrator.ReadAsync($"/{resource}/{id}");

        var answer = await Administrator.GetAsync($"/{resource}/{id}/export");

        Assert.That(answer.Response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(answer.Response.Content.Headers.ContentDisposition?.FileName, Does.EndWith(".udt"));
        var xml = XDocument.Parse(answer.Text).Root!;
        Assert.That(xml.Name.LocalName, Is.EqualTo(resource == "media-type" ? "MediaType" : "DocumentType"));
        Assert.That((string?)xml.Element("Info")!.Element("Key"), Is.EqualTo(id.ToString()));
        Assert.That(
            xml.Element("GenericProperties")!.Elements().Select(property => (string?)property.Element("Alias")),
            Is.EquivalentTo(type.GetProperty("properties").EnumerateArray().Select(property => property.GetProperty("alias").GetString())));
    }

    [TestCase("document-type")]
    [TestCase("media-type")]
    public async Task WhatIsExportedAndDeletedComesBackAsItWas(string resource)
    {
        var id = await CreateAsync(resource);
        var before = await TypeAsync(resource, id);
        var file = (await Administrator.GetAsync($"/{resource}/{id}/export")).Text;
        await Administrator.MustAsync(HttpMethod.Delete, $"/{resource}/{id}");

        var upload = await UploadAsync(file);
        var analysis = await Administrator.ReadAsync($"/import/analyze?temporaryFileId={upload}");
        Assert.That(analysis.GetProperty("entityType").GetString(), Is.EqualTo(resource == "media-type" ? "MediaType" : "DocumentType"));
        Assert.That((analysis.GetProperty("key").GetGuid(), analysis.GetProperty("alias").GetString()), Is.EqualTo((id, (string?)before["alias"])));
        var answer = await Administrator.SendAsync(HttpMethod.Post, $"/{resource}/import", new { file = new { id = upload } });

        Assert.That((answer.Status, answer.Header("Umb-Generated-Resource")), Is.EqualTo((201, id.ToString())), answer.Text);
        Assert.That((await TypeAsync(resource, id)).ToJsonString(), Is.EqualTo(before.ToJsonString()));
        Assert.That((await Administrator.GetAsync($"/temporary-file/{upload}")).Status, Is.EqualTo(404), "the file has been used up");
    }

    [TestCase("document-type")]
    [TestCase("media-type")]
    public async Task AnImportIntoATypeAddsWhatIsNewAndLeavesTheRest(string resource)
    {
        var id = await CreateAsync(resource);
        var file = (await Administrator.GetAsync($"/{resource}/{id}/export")).Text;
        var changed = XDocument.Parse(file);
        var line = changed.Root!.Element("GenericProperties")!.Elements().First();
        var second = new XElement(line);
        second.SetElementValue("Key", Guid.NewGuid());
        second.SetElementValue("Alias", "second");
        second.SetElementValue("Name", "第二行");
        line.ReplaceWith(second);

        var answer = await Administrator.SendAsync(HttpMethod.Put, $"/{resource}/{id}/import", new { file = new { id = await UploadAsync(changed.ToString()) } });

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        var properties = (await Administrator.ReadAsync($"/{resource}/{id}")).GetProperty("properties").EnumerateArray().Select(property => property.GetProperty("name").GetString());
        Assert.That(properties, Is.EquivalentTo((string[])["Line", "第二行"]));
    }

    [Test]
    public async Task WhatIsHereAlreadyIsNotMadeTwiceAndOneTypeDoesNotBecomeAnother()
    {
        var (first, second) = (await CreateAsync("document-type"), await CreateAsync("document-type"));
        var file = (await Administrator.GetAsync($"/document-type/{first}/export")).Text;

        var again = await Administrator.SendAsync(HttpMethod.Post, "/document-type/import", new { file = new { id = await UploadAsync(file) } });
        var other = await Administrator.SendAsync(HttpMethod.Put, $"/document-type/{second}/import", new { file = new { id = await UploadAsync(file) } });
        var medium = await Administrator.SendAsync(HttpMethod.Post, "/media-type/import", new { file = new { id = await UploadAsync(file) } });
        var nothing = await Administrator.SendAsync(HttpMethod.Put, $"/document-type/{Guid.NewGuid()}/import", new { file = new { id = await UploadAsync(file) } });

        Assert.That(new[] { again, other, medium }.Select(answer => (answer.Status, answer.Fields.Single())), Is.All.EqualTo((400, "$.file")));
        Assert.That(again.Json.GetProperty("detail").GetString(), Does.Contain("is here already"));
        Assert.That(other.Json.GetProperty("operationStatus").GetString(), Is.EqualTo("IdMismatch"));
        Assert.That(medium.Json.GetProperty("operationStatus").GetString(), Is.EqualTo("TypeMismatch"));
        Assert.That(nothing.Status, Is.EqualTo(404));
    }

    [TestCase("<DocumentType")]
    [TestCase("<DocumentType />")]
    [TestCase("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><DocumentType>&x;</DocumentType>")]
    [TestCase("<DocumentType><Info><Key>not-a-key</Key></Info></DocumentType>")]
    [TestCase("<DocumentType><Info><Key>b2a81e70-84c2-413b-abb2-2d68cdb96094</Key></Info></DocumentType>")]
    [TestCase("<DocumentType><Info><Key>b2a81e70-84c2-413b-abb2-2d68cdb96094</Key><Name>X</Name><Alias>x</Alias><Compositions><Composition>nobody</Composition></Compositions></Info></DocumentType>")]
    [TestCase("<DocumentType><Info><Key>b2a81e70-84c2-413b-abb2-2d68cdb96094</Key><Name>X</Name><Alias>article</Alias></Info></DocumentType>")]
    [TestCase("<DocumentType><Info><Key>b2a81e70-84c2-413b-abb2-2d68cdb96094</Key><Name>X</Name><Alias>x</Alias><Variations>CultureAndSegment</Variations></Info></DocumentType>")]
    [TestCase("<DocumentType><Info><Key>b2a81e70-84c2-413b-abb2-2d68cdb96094</Key><Name>X</Name><Alias>x</Alias></Info><GenericProperties><GenericProperty><Name>N</Name><Alias>n</Alias><Type>Nobody.Editor</Type></GenericProperty></GenericProperties></DocumentType>")]
    public async Task WhatIsNoExportedTypeIsRefusedWithAReasonAndNothingOfItIsKept(string file)
    {
        var answer = await Administrator.SendAsync(HttpMethod.Post, "/document-type/import", new { file = new { id = await UploadAsync(file) } });

        Assert.That((answer.Status, answer.Fields.SingleOrDefault()), Is.EqualTo((400, "$.file")), answer.Text);
        Assert.That(answer.Json.GetProperty("detail").GetString(), Is.Not.Empty);
        Assert.That((await Administrator.GetAsync("/document-type/b2a81e70-84c2-413b-abb2-2d68cdb96094")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task WordsUnderATypesNameAreNotEvenTaken()
    {
        using var form = Ground.Upload(Guid.NewGuid(), "type.udt", Encoding.UTF8.GetBytes("words"));

        var answer = await Administrator.SendAsync(HttpMethod.Post, "/temporary-file", form);

        Assert.That((answer.Status, answer.Fields.SingleOrDefault()), Is.EqualTo((400, "File")), answer.Text);
    }

    [Test]
    public async Task AFileThatIsNotThereIsNotFound()
    {
        Assert.That((await Administrator.SendAsync(HttpMethod.Post, "/document-type/import", new { file = new { id = Guid.NewGuid() } })).Status, Is.EqualTo(404));
        Assert.That((await Administrator.GetAsync($"/import/analyze?temporaryFileId={Guid.NewGuid()}")).Status, Is.EqualTo(404));
        Assert.That((await Administrator.GetAsync("/import/analyze")).Fields, Is.EqualTo((string[])["temporaryFileId"]));
    }

    [Test]
    public async Task TheSchemaOfATypeNamesEveryPropertyAndWhereItsValuesAreDescribed()
    {
        var type = await FindAsync("document-type", "article");

        var schema = await Administrator.ReadAsync($"/document-type/{type}/schema");

        Assert.That(schema.GetProperty("properties").GetProperty("documentType").GetProperty("properties").GetProperty("id").GetProperty("const").GetGuid(), Is.EqualTo(type));
        var properties = schema.GetProperty("properties").GetProperty("values").GetProperty("x-umbraco-properties");
        var dataType = properties.GetProperty("headline").GetProperty("dataTypeId").GetGuid();
        var clause = schema.GetProperty("properties").GetProperty("values").GetProperty("items").GetProperty("allOf").EnumerateArray()
            .Single(part => part.TryGetProperty("if", out var condition) && condition.GetProperty("properties").GetProperty("alias").GetProperty("const").GetString() == "headline");
        var address = clause.GetProperty("then").GetProperty("properties").GetProperty("value").GetProperty("$ref").GetString()!;
        Assert.That(address, Does.EndWith($"/data-type/{dataType}/schema"));
        Assert.That((await Administrator.GetPageAsync(address)).Json.GetProperty("jsonSchema").GetProperty("type")[0].GetString(), Is.EqualTo("string"));
    }

    [Test]
    public async Task EveryDataTypeIsDescribedOrSaidNotToBe()
    {
        var types = (await Administrator.ReadAsync("/filter/data-type?take=200")).GetProperty("items").EnumerateArray().ToDictionary(type => type.GetProperty("id").GetGuid(), type => type.GetProperty("editorAlias").GetString());
        var nobody = Guid.NewGuid();

        var batch = await Administrator.ReadAsync($"/data-type/schemas/batch?id={nobody}&{string.Join('&', types.Keys.Select(id => $"id={id}"))}");

        var items = batch.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetGuid());
        Assert.That(items[nobody].GetProperty("error").GetString(), Is.EqualTo("DataTypeNotFound"));
        var undescribed = types.Where(type => items[type.Key].GetProperty("jsonSchema").ValueKind != JsonValueKind.Object).Select(type => type.Value).Distinct();
        Assert.That(undescribed, Is.EquivalentTo((string[])["Umbraco.ListView"]), "what keeps no values");
        Assert.That((await Administrator.GetAsync($"/data-type/{nobody}/schema")).Status, Is.EqualTo(404));
    }

    private static async Task<Guid> FindAsync(string resource, string alias)
    {
        var found = (await Administrator.ReadAsync($"/item/{resource}/search?query=&take=500")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());
        foreach (var id in found)
            if ((await Administrator.ReadAsync($"/{resource}/{id}")).GetProperty("alias").GetString() == alias)
                return id;
        throw new InvalidOperationException($"There is no type '{alias}'.");
    }

    private static async Task<Guid> CreateAsync(string resource)
    {
        using var editor = await Support.EditorClient.SignInAsync(Application.Server.CreateHandler(), new Uri("https://localhost"));
        var ground = new Ground(editor, null!, "moving");
        var folder = await ground.FolderAsync(resource);
        var body = await ground.TypeBodyAsync(resource == "media-type");
        body["parent"] = new JsonObject { ["id"] = folder };
        return await ground.CreateAsync("/" + resource, body);
    }

    private static async Task<JsonObject> TypeAsync(string resource, Guid id) => JsonNode.Parse((await Administrator.GetAsync($"/{resource}/{id}")).Text)!.AsObject();

    private static async Task<Guid> UploadAsync(string file)
    {
        var id = Guid.NewGuid();
        using var form = Ground.Upload(id, "type.udt", Encoding.UTF8.GetBytes(file));
        await Administrator.MustAsync(HttpMethod.Post, "/temporary-file", form);
        return id;
    }
}
