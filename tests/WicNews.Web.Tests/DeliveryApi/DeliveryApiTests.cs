using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using File = System.IO.File;

namespace WicNews.Web.Tests.DeliveryApi;

public sealed class DeliveryApiTests
{
    private const string Api = "/umbraco/delivery/api/v2";

    private DeliverySite _site = null!;
    private SampleTree _tree = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await DeliverySite.StartAsync();
        _tree = await SampleTree.PlantAsync(_site);
        _client = _site.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public async Task ADocumentIsGivenByItsKeyInUmbracosShape()
    {
        JsonNode item = await JsonAsync($"{Api}/content/item/{_tree.Bridge}");
        Assert.Multiple(() =>
        {
            Assert.That(item["contentType"]!.GetValue<string>(), Is.EqualTo("note"));
            Assert.That(item["name"]!.GetValue<string>(), Is.EqualTo("Bridge of boats"));
            Assert.That(item["route"]!["path"]!.GetValue<string>(), Is.EqualTo("/2025/bridge-of-boats/"));
            Assert.That(item["route"]!["startItem"]!["path"]!.GetValue<string>(), Is.EqualTo("home"));
            Assert.That(item["properties"]!["rank"]!.GetValue<int>(), Is.EqualTo(7));
            Assert.That(item["properties"]!["summary"]!.GetValue<string>(), Is.EqualTo("Bridge of boats summary"));
            Assert.That(item["cultures"]!["zh-CN"]!["path"]!.GetValue<string>(), Does.StartWith("/2025/"));
            Assert.That(item["properties"]!["body"]!.GetValue<string>(), Does.Not.Contain("<script"));
            Assert.That(item["properties"]!["quotes"]!["items"]![0]!["content"]!["properties"]!["text"]!.GetValue<string>(), Is.EqualTo("Well said"));
        });
    }

    [Test]
    public async Task KeysComeInTheSameOrderEveryTime()
    {
        JsonObject item = (await JsonAsync($"{Api}/content/item/{_tree.Bridge}")).AsObject();
        Assert.That(
            item.Select(pair => pair.Key),
            Is.EqualTo(new[] { "contentType", "createDate", "updateDate", "route", "id", "name", "properties", "cultures" }));
        Assert.That(
            item["properties"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { "title", "summary", "body", "rank", "related", "quotes" }));
    }

    [Test]
    public async Task APathLeadsToTheSameDocument()
    {
        JsonNode byPath = await JsonAsync($"{Api}/content/item/2025/bridge-of-boats/");
        Assert.That(byPath["id"]!.GetValue<Guid>(), Is.EqualTo(_tree.Bridge));
        JsonNode home = await JsonAsync($"{Api}/content/item/");
        Assert.That(home["id"]!.GetValue<Guid>(), Is.EqualTo(_tree.Home));
    }

    [Test]
    public async Task TheLanguageIsThatOfTheRequest()
    {
        JsonNode chinese = await JsonAsync($"{Api}/content/item/{_tree.Bridge}", ("Accept-Language", "zh-CN"));
        JsonNode preferred = await JsonAsync($"{Api}/content/item/{_tree.Bridge}", ("Accept-Language", "fr;q=0.9, zh;q=0.8, en;q=0.1"));
        Assert.That(chinese["name"]!.GetValue<string>(), Is.EqualTo("舟桥"));
        Assert.That(chinese["properties"]!["summary"]!.GetValue<string>(), Is.EqualTo("舟桥摘要"));
        Assert.That(preferred["name"]!.GetValue<string>(), Is.EqualTo("舟桥"));
    }

    [Test]
    public async Task TheSegmentIsThatOfTheRequest()
    {
        IShortStringHelper strings = _site.Get<IShortStringHelper>();
        IDataType line = (await _site.Get<IDataTypeService>().GetAsync("Sample title"))!;
        var type = new ContentType(strings, Constants.System.Root) { Alias = "offer", Name = "Offer", Icon = "icon-document", Variations = ContentVariation.Segment };
        type.AddPropertyType(new PropertyType(strings, line, "line") { Name = "Line", Variations = ContentVariation.Segment }, "content", "Content");
        await _site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        IContentService contents = _site.Get<IContentService>();
        IContent offer = contents.Create("Offer", contents.GetById(_tree.Home)!.Id, type.Alias);
        offer.SetValue("line", "For all");
        offer.SetValue("line", "For phones", segment: "phone");
        contents.Save(offer);
        Assert.That(contents.Publish(offer, ["*"]).Success, Is.True);

        string address = $"{Api}/content/item/{offer.Key}";
        JsonNode[] answers = [await JsonAsync(address), await JsonAsync(address, ("Accept-Segment", "phone")), await JsonAsync(address)];

        Assert.That(answers.Select(answer => answer["properties"]!["line"]!.GetValue<string>()), Is.EqualTo(new[] { "For all", "For phones", "For all" }));
    }

    [TestCase("Draft", "en-US")]
    [TestCase("Buried", "en-US")]
    [TestCase("Trashed", "en-US")]
    [TestCase("Secret", "en-US")]
    [TestCase("Harbour", "zh-CN")]
    public async Task WhatIsNotPublishedIsNotFound(string which, string culture)
    {
        Guid key = (Guid)typeof(SampleTree).GetProperty(which)!.GetValue(_tree)!;
        HttpResponseMessage response = await GetAsync($"{Api}/content/item/{key}", ("Accept-Language", culture));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    private static readonly string[] Everywhere =
    [
        "/content/item/{Bridge}", "/content/item/{Bridge}?expand=properties[$all]", "/content/item/{Bridge}?expand=properties[related[properties[$all]],quotes[properties[$all]]]",
        "/content", "/content?take=500&expand=properties[$all]", "/content?fetch=children:/2025/", "/content?fetch=descendants:/&take=100", "/content?fetch=ancestors:{Bridge}",
        "/content?filter=name:story", "/content?filter=contentType:memo", "/content?filter=contentType:!note", "/content?sort=name:desc&take=100",
        "/content/items?id={Draft}&id={Buried}&id={Trashed}&id={Secret}&id={Bridge}",
    ];

    [TestCaseSource(nameof(Everywhere))]
    public async Task NothingHiddenAppearsAnywhere(string path)
    {
        string address = Api + path
            .Replace("{Bridge}", $"{_tree.Bridge}").Replace("{Draft}", $"{_tree.Draft}").Replace("{Buried}", $"{_tree.Buried}")
            .Replace("{Trashed}", $"{_tree.Trashed}").Replace("{Secret}", $"{_tree.Secret}");
        foreach (string culture in (string[])["en-US", "zh-CN"])
        {
            HttpResponseMessage response = await GetAsync(address, ("Accept-Language", culture));
            string body = await response.Content.ReadAsStringAsync();
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
            foreach (string hidden in (string[])["Draft story", "Buried story", "Trashed story", "Secret memo", "港口草稿", "尚未发布的摘要", "Closed year"])
                Assert.That(body, Does.Not.Contain(hidden));
            foreach (Guid hidden in (Guid[])[_tree.Draft, _tree.Buried, _tree.Trashed, _tree.Secret])
                Assert.That(body, Does.Not.Contain(hidden.ToString()));
            if (culture == "zh-CN")
                Assert.That(body, Does.Not.Contain(_tree.Harbour.ToString()));
        }
    }

    [Test]
    public async Task ReferencesAreExpandedAsDeepAsAskedFor()
    {
        JsonNode bare = await JsonAsync($"{Api}/content/item/{_tree.Bridge}");
        JsonNode expanded = await JsonAsync($"{Api}/content/item/{_tree.Bridge}?expand=properties[related]");
        JsonNode inBlock = await JsonAsync($"{Api}/content/item/{_tree.Bridge}?expand=properties[quotes[properties[speaker]]]&fields=properties[quotes]");
        Assert.Multiple(() =>
        {
            Assert.That(bare["properties"]!["related"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(bare["properties"]!["related"]![0]!["properties"]!.AsObject(), Is.Empty);
            Assert.That(expanded["properties"]!["related"]![0]!["properties"]!["summary"]!.GetValue<string>(), Is.EqualTo("Harbour lights summary"));
            Assert.That(inBlock["properties"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { "quotes" }));
        });
    }

    [TestCase("$all", "")]
    [TestCase("properties[$all,related[properties[related]]]", "related")]
    public async Task AllIsAskedForWithOneWord(string expand, string below)
    {
        JsonNode all = await JsonAsync($"{Api}/content/item/{_tree.Bridge}?fields=$all");
        JsonNode expanded = await JsonAsync($"{Api}/content/item/{_tree.Bridge}?expand={expand}&fields={(below.Length == 0 ? "$all" : "properties[$all,related[properties[" + below + "]]]")}");
        JsonNode bare = await JsonAsync($"{Api}/content/item/{_tree.Bridge}");
        Assert.That(JsonNode.DeepEquals(all, bare), Is.True, all.ToJsonString());
        IEnumerable<string> related = expanded["properties"]!["related"]![0]!["properties"]!.AsObject().Select(pair => pair.Key);
        Assert.That(related, below.Length == 0 ? Does.Contain("summary") : Is.EqualTo(new[] { below }));
    }

    [TestCase("?fetch=children:/2025/&sort=name:asc", "Bridge of boats|Harbour lights")]
    [TestCase("?fetch=children:/2025/&sort=name:desc", "Harbour lights|Bridge of boats")]
    [TestCase("?fetch=children:/2025/&sort=name:desc&take=1", "Harbour lights")]
    [TestCase("?fetch=children:/2025/&sort=name:asc&skip=1", "Harbour lights")]
    [TestCase("?filter=name:BOATS", "Bridge of boats")]
    [TestCase("?fetch=children:/2025/&filter=name:!boats", "Harbour lights")]
    [TestCase("?filter=createDate<2001-01-01", "")]
    [TestCase("?fetch=children:/2025/&filter=createDate>2001-01-01&sort=name", "Bridge of boats|Harbour lights")]
    [TestCase("?fetch=ancestors:/2025/bridge-of-boats/", "Home|2025")]
    [TestCase("?fetch=children:/nowhere/", "")]
    public async Task QueriesSelectFilterAndSort(string query, string expected)
    {
        JsonNode page = await JsonAsync($"{Api}/content{query}");
        string names = string.Join('|', page["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()));
        Assert.That(names, Is.EqualTo(expected));
    }

    [TestCase("/content?fetch=cousins:/", "fetch")]
    [TestCase("/content?filter=colour:red", "filter")]
    [TestCase("/content?filter=createDate>soon", "filter")]
    [TestCase("/content?sort=colour:asc", "sort")]
    [TestCase("/content?sort=name:sideways", "sort")]
    [TestCase("/content?skip=-1", "skip")]
    [TestCase("/content?skip=x", "skip")]
    [TestCase("/content?take=100000", "take")]
    [TestCase("/content?expand=properties[", "expand")]
    [TestCase("/content?fields=]", "fields")]
    [TestCase("/content/items?id=nothing", "id")]
    [TestCase("/media?fetch=descendants:/", "fetch")]
    public async Task ABadArgumentIsNamed(string path, string argument)
    {
        HttpResponseMessage response = await GetAsync(Api + path);
        JsonNode problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(problem["errors"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { argument }));
    }

    [TestCase("sort=name", 5)]
    [TestCase("filter=name:!zebra", 20)]
    public async Task ManySortsAndFiltersAreRefused(string argument, int most)
    {
        string allowed = string.Join('&', Enumerable.Repeat(argument, most));
        HttpResponseMessage within = await GetAsync($"{Api}/content?{allowed}");
        HttpResponseMessage beyond = await GetAsync($"{Api}/content?{allowed}&{argument}");
        HttpResponseMessage media = await GetAsync($"{Api}/media?fetch=children:/&{allowed}&{argument}");
        Assert.That(within.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((beyond.StatusCode, media.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That(await beyond.Content.ReadAsStringAsync(), Does.Contain($"more than {most}"));
    }

    [Test]
    public async Task WhatExpandingMultipliesIsBounded()
    {
        // Three levels of thirteen are 2,197 items.
        Guid first = (await _tree.CircleAsync(13))[0];
        HttpResponseMessage within = await GetAsync($"{Api}/content/item/{first}?expand=properties[related[properties[related]]]");
        HttpResponseMessage beyond = await GetAsync($"{Api}/content/item/{first}?expand=properties[related[properties[related[properties[related]]]]]");
        Assert.That(within.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(beyond.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await beyond.Content.ReadAsStringAsync(), Does.Contain("expand").And.Contain("more than 2000 items"));
    }

    /// <summary>Otherwise anybody could have an answer to nonsense kept and given to those who ask in earnest.</summary>
    [Test]
    public async Task AnAnswerToOneQuestionIsNotGivenToAnother()
    {
        await GetAsync($"{Api}/content?take=90&filter=contentType:note%0AcreateDate>2001-01-02");
        JsonNode answer = await JsonAsync($"{Api}/content?take=90&filter=contentType:note&filter=createDate>2001-01-02");
        Assert.That(answer["items"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task APreviewWithTheKeyShowsDraftsAndIsNeverKept()
    {
        HttpResponseMessage refused = await GetAsync($"{Api}/content/item/{_tree.Draft}", ("Preview", "true"));
        HttpResponseMessage wrong = await GetAsync($"{Api}/content/item/{_tree.Draft}", ("Preview", "true"), ("Api-Key", "guess"));
        HttpResponseMessage shown = await GetAsync($"{Api}/content/item/{_tree.Draft}", ("Preview", "true"), ("Api-Key", DeliverySite.ApiKey));
        HttpResponseMessage after = await GetAsync($"{Api}/content/item/{_tree.Draft}");
        HttpResponseMessage byPath = await GetAsync($"{Api}/content/item/preview-{_tree.Draft}", ("Preview", "true"), ("Api-Key", DeliverySite.ApiKey));
        HttpResponseMessage noPreview = await GetAsync($"{Api}/content/item/preview-{_tree.Bridge}");
        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(shown.Headers.CacheControl!.NoStore, Is.True);
            Assert.That(shown.Headers.ETag, Is.Null);
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((byPath.StatusCode, noPreview.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        });
        Assert.That(await shown.Content.ReadAsStringAsync(), Does.Contain("Draft story"));
    }

    [Test]
    public async Task AnAnswerIsTaggedAndAChangeMakesItNew()
    {
        Guid key = await _tree.CreateAsync(SampleTree.Note, _tree.Home, "Changing");
        await _tree.PublishAsync(key, "en-US");
        string address = $"{Api}/content/item/{key}";
        HttpResponseMessage first = await GetAsync(address);
        string tag = first.Headers.ETag!.Tag;
        HttpResponseMessage same = await GetAsync(address, ("If-None-Match", tag));
        await _tree.UnpublishAsync(key);
        HttpResponseMessage gone = await GetAsync(address, ("If-None-Match", tag));
        Assert.Multiple(() =>
        {
            Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(first.Headers.Vary, Does.Contain("Accept-Language").And.Contain("Accept-Segment").And.Contain("Preview"));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task AStartItemRootsThePaths()
    {
        JsonNode inside = await JsonAsync($"{Api}/content/item/2025/bridge-of-boats", ("Start-Item", "home"));
        Assert.That(inside["id"]!.GetValue<Guid>(), Is.EqualTo(_tree.Bridge));
        foreach (string path in (string[])["/content/item/2025/bridge-of-boats", $"/content/item/{_tree.Bridge}", $"/content/items?id={_tree.Bridge}", "/content?filter=name:boats"])
        {
            HttpResponseMessage unknown = await GetAsync(Api + path, ("Start-Item", "elsewhere"));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
        }
    }

    [Test]
    public async Task WhatClosesTheApiClosesItsMedia()
    {
        await using DeliverySite closed = await DeliverySite.StartAsync(("Umbraco:CMS:DeliveryApi:PublicAccess", "false"));
        using HttpClient client = closed.CreateClient();
        HttpResponseMessage content = await client.GetAsync($"{Api}/content");
        HttpResponseMessage media = await client.GetAsync($"{Api}/media?fetch=children:/");
        client.DefaultRequestHeaders.Add("Api-Key", DeliverySite.ApiKey);
        HttpResponseMessage withKey = await client.GetAsync($"{Api}/media?fetch=children:/");
        Assert.That((content.StatusCode, media.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(withKey.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ItsOpenApiDocumentIsTheOneThatIsCommitted()
    {
        JsonNode served = await JsonAsync("/umbraco/openapi/delivery.json");
        string text = served.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        string snapshot = Path.Combine(TestContext.CurrentContext.TestDirectory, "DeliveryApi", "delivery.json");
        if (Environment.GetEnvironmentVariable("WICNEWS_WRITE_SNAPSHOTS") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, "delivery.json"), text);
        Assert.That(text, Is.EqualTo(await File.ReadAllTextAsync(snapshot)));
    }

    private async Task<JsonNode> JsonAsync(string path, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = await GetAsync(path, headers);
        string body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JsonNode.Parse(body)!;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }
}
