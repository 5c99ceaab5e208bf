using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Malformed and hostile input: refused with the field named, and nothing of it kept.</summary>
internal sealed class BadInputTests
{
    private static readonly Guid Nobody = new("00000000-0000-0000-0000-0000000000ff");

    private static IEnumerable<TestCaseData> BadDocuments()
    {
        const string name = "\"variants\":[{\"culture\":\"en-US\",\"name\":\"Bad input\"}]";
        yield return Case("no body at all", "", 400, "$");
        yield return Case("an array", "[]", 400, "$");
        yield return Case("no type", "{" + name + "}", 400, "$.documentType");
        yield return Case("an unknown type", "{\"documentType\":{\"id\":\"" + Nobody + "\"}," + name + "}", 404, "$.documentType");
        yield return Case("a number for a name", "{TYPE,\"variants\":[{\"culture\":\"en-US\",\"name\":7}]}", 400, "$.variants[0].name");
        yield return Case("a blank name", "{TYPE,\"variants\":[{\"culture\":\"en-US\",\"name\":\" \"}]}", 400, "$.variants[0].name");
        yield return Case("no names", "{TYPE,\"variants\":[]}", 400, "$.variants");
        yield return Case("an unknown culture", "{TYPE,\"variants\":[{\"culture\":\"xx-XX\",\"name\":\"x\"}]}", 400, "$.variants[0].culture");
        yield return Case("an unknown property", "{TYPE," + name + ",\"values\":[{\"alias\":\"nope\",\"value\":1}]}", 404, "$.values[0].alias");
        yield return Case("an object for a text", "{TYPE," + name + ",\"values\":[{\"alias\":\"headline\",\"culture\":\"en-US\",\"value\":{}}]}", 400, "$.values[0].value");
        yield return Case("a text without end", "{TYPE," + name + ",\"values\":[{\"alias\":\"headline\",\"culture\":\"en-US\",\"value\":\"LONG\"}]}", 400, "$.values[0].value");
        yield return Case("a value twice", "{TYPE," + name + ",\"values\":[{\"alias\":\"source\",\"value\":\"a\"},{\"alias\":\"source\",\"value\":\"b\"}]}", 400, "$.values[1].alias");
        yield return Case("text for a picker", Values("people", "\"Wu Yongming\""), 400, "$.values[0].value");
        yield return Case("an object for a picker", Values("people", "{\"unique\":1}"), 400, "$.values[0].value");
        yield return Case("a picture without an id", Values("leadPicture", "[{\"mediaKey\":\"the bridge\"}]"), 400, "$.values[0].value");
        yield return Case("a list for a date", Values("storyDate", "[1]"), 400, "$.values[0].value");
        yield return Case("words for a date", Values("storyDate", "\"next Tuesday, perhaps\""), 400, "$.values[0].value");
        yield return Case("a date with an offset", Values("embargo", "\"2026-11-07T09:00:00+08:00\""), 400, "$.values[0].value");
        yield return Case("a fraction for a whole number", Values("seriesOrder", "1.5"), 400, "$.values[0].value");
        yield return Case("a number that is too large", Values("seriesOrder", "3000000000"), 400, "$.values[0].value");
        yield return Case("text for blocks", Values("bylines", "\"Anna Whitfield\""), 400, "$.values[0].value");
        yield return Case("text for a picker in a block", Values("bylines", Byline("\"Anna Whitfield\"")), 400, "$.values[0].value.contentData[0].values[0].value");

        static string Values(string alias, string value) => "{TYPE," + name + ",\"values\":[{\"alias\":\"" + alias + "\",\"value\":" + value + "}]}";

        static string Byline(string person) =>
            "{\"layout\":{},\"settingsData\":[],\"expose\":[],\"contentData\":[{\"key\":\"" + Nobody + "\",\"contentTypeKey\":\"BYLINE\",\"values\":[{\"alias\":\"person\",\"value\":" + person + "}]}]}";

        static TestCaseData Case(string what, string body, int status, string field) =>
            new TestCaseData(body, status, field).SetArgDisplayNames(what);
    }

    private static async Task<int> DocumentsAsync() =>
        (await Administrator.ReadAsync("/item/document/search?query=Bad%20input")).GetProperty("total").GetInt32();

    [TestCaseSource(nameof(BadDocuments))]
    public async Task ABadDocumentIsRefusedByItsFieldAndNotKept(string body, int status, string field)
    {
        var type = $"\"documentType\":{{\"id\":\"{await TypeAsync("Article")}\"}}";
        var answer = await Administrator.SendAsync(
            HttpMethod.Post, "/document", body.Replace("TYPE", type, StringComparison.Ordinal).Replace("BYLINE", $"{await TypeAsync("Byline")}", StringComparison.Ordinal).Replace("LONG", new string('x', 2_000_000), StringComparison.Ordinal));

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((status, (string[])[field])), answer.Text);
        Assert.That(answer.Response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await DocumentsAsync(), Is.Zero);
    }

    [Test]
    public async Task FiveMegabytesAreTooMuch()
    {
        var answer = await Administrator.SendAsync(HttpMethod.Post, "/document", "{\"documentType\":\"" + new string('x', 5 << 20) + "\"}");

        Assert.That(answer.Status, Is.EqualTo(413), answer.Text);
    }

    [TestCase("/document/not-a-guid", 400, "id")]
    [TestCase("/tree/document/root?skip=x", 400, "skip")]
    [TestCase("/tree/document/root?skip=-1", 400, "skip")]
    [TestCase("/tree/document/root?take=99999999", 400, "take")]
    [TestCase("/tree/document/children", 400, "parentId")]
    [TestCase("/tree/document/children?parentId=x", 400, "parentId")]
    [TestCase("/item/document?id=x", 400, "id")]
    [TestCase("/document/00000000-0000-0000-0000-0000000000ff/audit-log?orderDirection=sideways", 400, "orderDirection")]
    public async Task ABadParameterIsNamed(string path, int status, string field)
    {
        var answer = await Administrator.GetAsync(path);

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((status, (string[])[field])), answer.Text);
    }

    [TestCase("GET", "/document/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("PUT", "/document/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("PUT", "/document/00000000-0000-0000-0000-0000000000ff/move")]
    [TestCase("DELETE", "/document/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("GET", "/media/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("DELETE", "/media/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("GET", "/document-type/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("DELETE", "/document-type/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("GET", "/data-type/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("DELETE", "/data-type/00000000-0000-0000-0000-0000000000ff")]
    [TestCase("GET", "/language/tlh")]
    [TestCase("DELETE", "/user/00000000-0000-0000-0000-0000000000ff/client-credentials/nobody")]
    [TestCase("DELETE", "/user/1e70f841-c261-413b-abb2-2d68cdb96094/client-credentials/nobody")]
    [TestCase("GET", "/nothing-of-the-kind")]
    public async Task WhatIsNotThereIsNotFound(string method, string path)
    {
        var body = method == "PUT" ? new { variants = Array.Empty<object>(), values = Array.Empty<object>() } : null;

        Assert.That((await Administrator.SendAsync(new HttpMethod(method), path, body)).Status, Is.EqualTo(404));
    }

    [TestCase("GET", "/media/00000000-0000-0000-0000-0000000000ff", null, 404, "NotFound")]
    [TestCase("GET", "/data-type/00000000-0000-0000-0000-0000000000ff", null, 404, "NotFound")]
    [TestCase("GET", "/language/tlh", null, 404, "NotFound")]
    [TestCase("GET", "/user/00000000-0000-0000-0000-0000000000ff", null, 404, "UserNotFound")]
    [TestCase("GET", "/dictionary/00000000-0000-0000-0000-0000000000ff", null, 404, "ItemNotFound")]
    [TestCase("POST", "/dictionary/import", """{ "temporaryFile": { "id": "00000000-0000-0000-0000-0000000000ff" } }""", 404, "TemporaryFileNotFound")]
    [TestCase("POST", "/data-type", """{ "name": "Old", "editorAlias": "Gone.Editor", "editorUiAlias": "Gone.Ui", "values": [] }""", 404, "PropertyEditorNotFound")]
    [TestCase("POST", "/data-type", """{ "name": "Lost", "editorAlias": "Umbraco.TextBox", "editorUiAlias": "Umb.PropertyEditorUi.TextBox", "values": [], "parent": { "id": "00000000-0000-0000-0000-0000000000ff" } }""", 404, "ParentNotFound")]
    [TestCase("POST", "/data-type", """{ "name": "", "editorAlias": "Umbraco.TextBox", "editorUiAlias": "Umb.PropertyEditorUi.TextBox", "values": [] }""", 400, "InvalidName")]
    public async Task ARefusalHasTheNameThatUmbracosServicesGiveIt(string method, string path, string? body, int status, string operationStatus)
    {
        var answer = await Administrator.SendAsync(new HttpMethod(method), path, body);

        Assert.That((answer.Status, answer.Json.GetProperty("operationStatus").GetString()), Is.EqualTo((status, operationStatus)), answer.Text);
    }

    [TestCase("/media")]
    [TestCase("/media/validate")]
    public async Task AnIdOfMediaThatIsInUseIsRefusedByItsField(string path)
    {
        var type = (await Administrator.ReadAsync("/item/media-type/folders")).GetProperty("items")[0].GetProperty("id").GetGuid();
        var folder = new { id = Guid.NewGuid(), mediaType = new { id = type }, values = Array.Empty<object>(), variants = new[] { new { name = "Given twice" } } };
        await Administrator.CreateAsync("/media", folder);

        var answer = await Administrator.SendAsync(HttpMethod.Post, path, folder);

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["$.id"])), answer.Text);
    }

    [Test]
    public async Task ADictionaryItemHasEachLanguageOnce()
    {
        var translations = new[] { new { isoCode = "en-US", translation = "Once" }, new { isoCode = "en-us", translation = "Twice" } };

        var answer = await Administrator.SendAsync(HttpMethod.Post, "/dictionary", new { name = "Twice" + Guid.NewGuid().ToString("N"), translations });

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["$.translations[1].isoCode"])), answer.Text);
    }

    [Test]
    public async Task ARefusedUploadSaysWhichFileAndWhyInItsTitle()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.NewGuid().ToString()), "Id" },
            { new ByteArrayContent("<script>alert(1)</script>"u8.ToArray()), "File", "not-a-picture.jpg" },
        };

        var answer = await Administrator.SendAsync(HttpMethod.Post, "/temporary-file", form);

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["File"])), answer.Text);
        Assert.That(answer.Json.GetProperty("title").GetString(), Does.StartWith("not-a-picture.jpg: ").And.Contain("is not a JPEG"));
    }

    [Test]
    public async Task AnEditionCannotBeMovedBelowItself()
    {
        var edition = await EditionAsync("Circle");
        var story = await ArticleAsync(edition, "Below");

        var answer = await Administrator.SendAsync(HttpMethod.Put, $"/document/{edition}/move", new { target = new { id = story } });

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That((await Administrator.ReadAsync($"/tree/document/ancestors?descendantId={story}")).GetArrayLength(), Is.EqualTo(3));
    }
}
