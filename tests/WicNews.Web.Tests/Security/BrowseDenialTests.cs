using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>Documents that a group is kept from one by one: no list, tree, picker or search names them, and no copy opens them.</summary>
public sealed class BrowseDenialTests
{
    private const string Everywhere = "Umb.Document.Read";

    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private EditorClient _outsider = null!;
    private EditorClient _insider = null!;
    private Guid _home;
    private Guid _edition;
    private Guid _open;
    private Guid _closed;
    private Guid _closedSection;
    private Guid _belowClosed;
    private Guid _list;

    [OneTimeSetUp]
    public async Task HireAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty };
        _administrator = await _application.SignInAsync();
        _open = await Desk.DraftAsync(_administrator, "Lanterns on the open canal");
        _closed = await Desk.DraftAsync(_administrator, "Lanterns behind a closed gate");
        _home = await Desk.HomeAsync(_administrator);
        _closedSection = await Desk.SectionAsync(_administrator, "Behind the gate");
        _edition = (await _administrator.GetAsync($"/tree/document/ancestors?descendantId={_open}")).AsArray()[^2]!["id"]!.GetValue<Guid>();
        _belowClosed = await _administrator.CreateDocumentAsync(
            await _administrator.DocumentTypeAsync("article"), _edition, [("en-US", "Lanterns further in")], [new DocumentValue("headline", "Lanterns further in", "en-US")]);
        _list = await ListViewAsync();
        await MakeGroupAsync("outsider", fallback: null, (_closed, []), (_belowClosed, []), (_closedSection, []));
        await MakeGroupAsync("insider", fallback: Everywhere, (_home, [Everywhere]), (_edition, []), (_open, [Everywhere]));
        _outsider = await _application.HireAsync(_administrator, "outsider");
        _insider = await _application.HireAsync(_administrator, "insider");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _application.DisposeAsync();

    [Test]
    public async Task AListGivesOnlyWhatMayBeBrowsed()
    {
        var path = $"/collection/document/{_edition}?dataTypeId={_list}&orderBy=storyDate";

        Assert.That(Keys((await _administrator.GetAsync(path))["items"]!), Is.EquivalentTo(new[] { _open, _closed, _belowClosed }));
        Assert.That(Keys((await _outsider.GetAsync(path))["items"]!), Is.EqualTo(new[] { _open }));
    }

    [TestCase("/collection/document/{edition}?dataTypeId={list}&orderBy=storyDate&filter=closed gate", 0)]
    [TestCase("/collection/document/{edition}?dataTypeId={list}&orderBy=storyDate&filter=Lanterns&take=0", 1)]
    [TestCase("/item/document/search?query=closed gate", 0)]
    [TestCase("/item/document/search?query=closed gate&take=0", 0)]
    [TestCase("/item/document/search?query=Lanterns", 1)]
    public async Task TheNumberOfHitsDoesNotTellWhatAHiddenDocumentIsCalled(string path, int hits)
    {
        var found = await _outsider.GetAsync(path.Replace("{edition}", $"{_edition}", StringComparison.Ordinal).Replace("{list}", $"{_list}", StringComparison.Ordinal));

        Assert.That((int?)found["total"], Is.EqualTo(hits));
    }

    [Test]
    public async Task TheTreeShowsOnlyWhatMayBeBrowsed()
    {
        var stories = await _outsider.GetAsync($"/tree/document/children?parentId={_edition}&take=100");
        var sections = await _outsider.GetAsync($"/tree/document/children?parentId={_home}&take=100");
        var siblings = await _outsider.GetAsync($"/tree/document/siblings?target={_open}&before=10&after=10");
        var ancestors = await _outsider.GetAsync($"/tree/document/ancestors?descendantId={_closed}");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(stories["items"]!), Is.EqualTo(new[] { _open }));
            Assert.That(Keys(sections["items"]!), Has.Member(_edition).And.No.Member(_closedSection));
            Assert.That(Keys(siblings["items"]!), Is.EqualTo(new[] { _open }));
            Assert.That(Keys(ancestors), Is.EqualTo(new[] { _home, _edition }));
        });
    }

    [Test]
    public async Task PickersAndSearchNameOnlyWhatMayBeBrowsed()
    {
        var items = await _outsider.GetAsync($"/item/document?id={_open}&id={_closed}&id={_closedSection}");
        var ancestors = await _outsider.GetAsync($"/item/document/ancestors?id={_open}&id={_closed}");
        var found = await _outsider.GetAsync("/item/document/search?query=Lanterns&take=100");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(items), Is.EqualTo(new[] { _open }));
            Assert.That(ancestors.ToJsonString(), Does.Contain($"{_edition}"));
            Assert.That(Keys(found["items"]!), Is.EqualTo(new[] { _open }));
        });
        Assert.That((await _administrator.GetAsync("/item/document/search?query=Lanterns&take=100"))["items"]!.AsArray(), Has.Count.EqualTo(3), "the others are there");
    }

    [Test]
    public async Task AddressesUsesAndTheRecycleBinNameOnlyWhatMayBeBrowsed()
    {
        var article = await _administrator.DocumentTypeAsync("article");
        var year = await _administrator.CreateDocumentAsync(await _administrator.DocumentTypeAsync("summitEdition"), _home, [("en-US", "Year of boats")], [new DocumentValue("year", 2026)]);
        var topic = await _administrator.CreateDocumentAsync(article, year, [("en-US", "Boats that are spoken of")], []);
        var hidden = await _administrator.CreateDocumentAsync(
            article, year, [("en-US", "Boats of which nobody knows")], [new DocumentValue("topics", new[] { new { type = "document", unique = topic } })]);
        await MakeGroupAsync("stranger", fallback: null, (hidden, []));
        using var stranger = await _application.HireAsync(_administrator, "stranger");

        var used = await stranger.GetAsync($"/document/{topic}/referenced-by");
        Assert.That((await _administrator.GetAsync($"/document/{topic}/referenced-by")).ToJsonString(), Does.Contain("nobody knows"));
        Assert.That((int?)used["total"], Is.EqualTo(1), "that it is used is said");
        Assert.That(used.ToJsonString(), Does.Not.Contain("nobody knows").And.Not.Contain($"{hidden}"));
        Assert.That((await stranger.GetAsync($"/document/urls?id={hidden}&id={topic}")).AsArray().Select(item => item!["id"]!.GetValue<Guid>()), Is.EqualTo(new[] { topic }));

        await _administrator.DoAsync(HttpMethod.Put, $"/document/{hidden}/move-to-recycle-bin");
        Assert.That((await _administrator.GetAsync("/recycle-bin/document/root?take=100")).ToJsonString(), Does.Contain("nobody knows"));
        foreach (var list in new[] { "root?take=100", $"siblings?target={hidden}&before=10&after=10", "referenced-by?take=100" })
            Assert.That((await stranger.GetAsync($"/recycle-bin/document/{list}")).ToJsonString(), Does.Not.Contain("nobody knows"), list);
    }

    /// <summary>What is said of a document goes for what is below it, until something is said of that.</summary>
    [Test]
    public async Task ADenialReachesDownToWhatIsAllowedAnew()
    {
        var root = await _insider.GetAsync("/tree/document/root?take=10");
        var years = await _insider.GetAsync($"/tree/document/children?parentId={_home}&take=100");
        var found = await _insider.GetAsync("/item/document/search?query=Lanterns&take=100");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(root["items"]!), Is.EqualTo(new[] { _home }));
            Assert.That(Keys(years["items"]!), Has.No.Member(_edition));
            Assert.That(Keys(found["items"]!), Is.EqualTo(new[] { _open }));
        });
    }

    [TestCase(true, HttpStatusCode.Forbidden)]
    [TestCase(false, HttpStatusCode.Created)]
    public async Task ABranchIsCopiedOnlyByWhoMayBrowseAllOfIt(bool descendants, HttpStatusCode expected)
    {
        using var answer = await _outsider.SendAsync(
            HttpMethod.Post, $"/document/{_edition}/copy", new { target = new { id = _home }, relateToOriginal = false, includeDescendants = descendants });

        Assert.That(answer.StatusCode, Is.EqualTo(expected), await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<Guid> Keys(JsonNode items) => items.AsArray().Select(item => item!["id"]!.GetValue<Guid>());

    /// <param name="alias">The group's.</param>
    /// <param name="fallback">What it may do where nothing is said; null for all that editors may.</param>
    /// <param name="documents">What is said of single documents.</param>
    private async Task MakeGroupAsync(string alias, string? fallback, params (Guid Document, string[] Verbs)[] documents)
    {
        var body = (await _administrator.GetAsync($"/user-group/{await _administrator.GroupAsync("editor")}")).AsObject();
        foreach (var name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            body.Remove(name);
        (body["name"], body["alias"]) = (alias, alias);
        if (fallback is not null)
            body["fallbackPermissions"] = new JsonArray(fallback);
        body["permissions"] = new JsonArray([.. documents.Select(entry => (JsonNode)new JsonObject
        {
            ["$type"] = "DocumentPermissionPresentationModel",
            ["document"] = new JsonObject { ["id"] = entry.Document },
            ["verbs"] = new JsonArray([.. entry.Verbs.Select(verb => (JsonNode)verb)]),
        })]);
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", body);
    }

    private async Task<Guid> ListViewAsync()
    {
        var id = Guid.NewGuid();
        await _administrator.DoAsync(HttpMethod.Post, "/data-type", new
        {
            id, name = $"List {id}", editorAlias = "Umbraco.ListView", editorUiAlias = "Umb.PropertyEditorUi.Collection", parent = (object?)null,
            values = new object[] { new { alias = "includeProperties", value = new[] { new { alias = "storyDate", header = "storyDate", isSystem = 0 } } } },
        });
        return id;
    }
}
