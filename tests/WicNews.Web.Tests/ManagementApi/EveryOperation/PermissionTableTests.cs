using System.Text.Json.Nodes;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>
/// Who gets which answer of every built operation: permissions.txt has a row an operation and a column a kind of person. An operation that is
/// built without a row fails here by its name. After a wanted change run these tests once with WICNEWS_UPDATE_SNAPSHOTS=1, and read what changed.
/// </summary>
internal sealed class PermissionTableTests
{
    private const int RowWidth = 66;
    private static readonly string[] Kinds = ["nobody", "writer", "archivist", "translator", "elsewhere", "chinese", "editor", "program", "admin"];
    private static readonly string File = Path.Combine(Repository.Root, "tests", "WicNews.Web.Tests", "ManagementApi", "EveryOperation", "permissions.txt");
    private static readonly bool Writes = Environment.GetEnvironmentVariable("WICNEWS_UPDATE_SNAPSHOTS") == "1";
    private readonly Dictionary<string, EditorClient> _people = [];
    private Ground _elsewhere = null!;
    private readonly SortedDictionary<string, string> _found = new(StringComparer.Ordinal);
    private Dictionary<string, string> _rows = [];
    private Ground _ground = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var administrator = await EveryOperationSite.StartAsync();
        _ground = new Ground(administrator, EveryOperationSite.Mailbox, "zirkon");
        _people["admin"] = administrator;
        _people["nobody"] = EveryOperationSite.Nobody();
        foreach (var group in new[] { "writer", "archivist", "translator", "editor" })
            _people[group] = await HireAsync(await administrator.GroupAsync(group));
        _people["elsewhere"] = await HireElsewhereAsync();
        _people["chinese"] = await HireAsync(await ChineseDeskAsync());
        _people["program"] = await ProgramAsync();
        _rows = System.IO.File.Exists(File)
            ? System.IO.File.ReadLines(File).Where(line => line.Length > RowWidth && line[0] is not '#').ToDictionary(line => line[..RowWidth].Trim(), line => line[RowWidth..].Trim())
            : [];
    }

    [OneTimeTearDown]
    public void Stop()
    {
        foreach (var (kind, person) in _people)
        {
            if (kind != "admin")
                person.Dispose();
        }

        if (Writes)
            System.IO.File.WriteAllLines(File, Head().Concat(_found.Select(row => row.Key.PadRight(RowWidth) + row.Value)));
    }

    [TestCaseSource(typeof(BuiltOperationList), nameof(BuiltOperationList.All))]
    [TestCaseSource(typeof(OwnOperationList), nameof(OwnOperationList.All))]
    public async Task AnswersAsTheTableSays(string operation)
    {
        Call? call = null;
        var statuses = new List<string>();
        foreach (var kind in Kinds)
        {
            _ground.Caller = kind == "nobody" ? _people["admin"] : _people[kind];
            // A password is asked for that nobody has: changing one would sign its owner out.
            _ground.CallersPassword = "Not-my-1-password";
            if (call is null || IsOfOnePerson(operation))
                call = await Calls.MakeAsync(operation, _ground);
            var answer = await EveryOperationSite.SendAsync(_people[kind], operation, call);
            Assert.That(answer.Status, Is.LessThan(500), $"{kind}: {answer.Text}");
            if (answer.Status >= 400)
                Assert.That(answer.Response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), kind);
            // What somebody was let do may have used up what the call is about.
            if (answer.Status < 300 && !BuiltOperationList.IsRead(operation))
                call = null;
            statuses.Add($"{answer.Status}");
        }

        var row = string.Join("  ", statuses);
        _found[operation] = row;
        if (Writes)
            return;
        Assert.That(_rows, Does.ContainKey(operation), $"{operation} is built: write its row ({row}) into permissions.txt.");
        Assert.That(row, Is.EqualTo(_rows[operation]), string.Join("  ", Kinds));
    }

    [Test]
    public void TheTableHasNoRowOfWhatIsNotBuilt() => Assert.That(_rows.Keys.Except(BuiltOperationList.All).Except(OwnOperationList.All), Is.Empty);

    [Test]
    public void EveryOperationOfTheSitesOwnApiIsInTheTable() =>
        Assert.That(OwnOperationList.Of(EveryOperationSite.Application.Services), Is.EquivalentTo(OwnOperationList.All));

    /// <summary>Whoever starts elsewhere learns nothing of what stands outside their part of the trees, whatever they ask.</summary>
    [TestCaseSource(typeof(BuiltOperationList), nameof(BuiltOperationList.Reads))]
    [TestCaseSource(typeof(OwnOperationList), nameof(OwnOperationList.Reads))]
    public async Task NothingLeaksToWhoStartsElsewhere(string operation)
    {
        _ground.Caller = _people["elsewhere"];
        var call = await Calls.MakeAsync(operation, _ground);
        // The word is what everything hidden is called by; searches ask for it.
        call = call with { Path = call.Path.Replace("=ground", "=zirkon", StringComparison.Ordinal) };

        var answer = await EveryOperationSite.SendAsync(_people["elsewhere"], operation, call);

        if (answer.Status == 200 && !IsNoContent(operation))
            Assert.That(answer.Text, Does.Not.Contain("zirkon").IgnoreCase);
    }

    /// <summary>A picker shows what is picked, wherever its editor starts, unless readers may not see it.</summary>
    [Test]
    public async Task WhoStartsElsewhereIsToldTheNamesOfWhatReadersSeeOnly()
    {
        var (published, draft, trashed) = (await _ground.PublishedAsync(), await _ground.DocumentAsync(), await _ground.TrashedDocumentAsync());
        var (media, binned) = (await _ground.MediaAsync(), await _ground.TrashedMediaAsync());

        Assert.That(await ItemsAsync("elsewhere", "document", published, draft, trashed), Is.EqualTo(new[] { published }));
        Assert.That(await ItemsAsync("editor", "document", published, draft, trashed), Is.EquivalentTo(new[] { published, draft, trashed }));
        Assert.That(await ItemsAsync("elsewhere", "media", media, binned), Is.EqualTo(new[] { media }));
        Assert.That(await ItemsAsync("editor", "media", media, binned), Is.EquivalentTo(new[] { media, binned }));
    }

    /// <summary>Whoever takes a picture away learns that something needs it, but not the name of a draft that stands elsewhere.</summary>
    [Test]
    public async Task WhoStartsElsewhereIsToldTheNamesOfPublishedReferrersOnly()
    {
        var picture = await _elsewhere.MediaAsync();
        var (published, draft) = (await _ground.PublishedAsync(), await _ground.DocumentAsync());
        foreach (var document in new[] { published, draft })
            await _ground.ReferAsync(document, picture);

        var told = await _people["elsewhere"].GetAsync($"/media/{picture}/referenced-by");
        var all = await _people["editor"].GetAsync($"/media/{picture}/referenced-by");

        Assert.That((int)told["total"]!, Is.EqualTo(2), "something hidden still counts");
        Assert.That(NamesOf(all).Keys, Is.EquivalentTo(new[] { published, draft }));
        Assert.That(NamesOf(all).Values, Has.All.StartsWith("zirkon"));
        Assert.That(NamesOf(told)[published], Is.EqualTo(NamesOf(all)[published]));
        Assert.That(NamesOf(told).Values, Has.Member("Not shown to you"));
        Assert.That(told.ToJsonString(), Does.Not.Contain(NamesOf(all)[draft]).And.Not.Contain($"{draft}"));
    }

    /// <summary>Whoever asks of a key whether it is used learns nothing of what they may not see.</summary>
    [Test]
    public async Task WhoStartsElsewhereIsToldOfTheUseOfTheirOwnOnly()
    {
        var (own, picture) = (await _elsewhere.MediaAsync(), await _ground.MediaAsync());
        foreach (var media in new[] { own, picture })
            await _ground.ReferAsync(await _ground.DocumentAsync(), media);
        var path = $"/media/are-referenced?id={own}&id={picture}";

        var told = await _people["elsewhere"].GetAsync(path);
        var all = await _people["editor"].GetAsync(path);

        Assert.That(((int)told["total"]!, KeysOf(told)), Is.EqualTo((1, $"{own}")));
        Assert.That((int)all["total"]!, Is.EqualTo(2));
    }

    [Test]
    public async Task ThatSomethingBelowIsUsedIsToldWithoutTheKeyOfWhatIsHidden()
    {
        var parent = await _ground.MediaFolderAsync();
        var picture = await _ground.MediaAsync();
        await _ground.ReferAsync(await _ground.DocumentAsync(), picture);

        var all = await _people["editor"].GetAsync($"/media/{parent}/referenced-descendants?take=1000");
        using var told = await _people["elsewhere"].SendAsync(HttpMethod.Get, $"/media/{parent}/referenced-descendants?take=1000");

        Assert.That(KeysOf(all), Does.Contain($"{picture}"));
        Assert.That((int)told.StatusCode, Is.EqualTo(403));
    }

    private static string KeysOf(JsonNode references) => string.Join(' ', references["items"]!.AsArray().Select(item => (string?)item!["id"]));

    private static Dictionary<Guid, string> NamesOf(JsonNode references) =>
        references["items"]!.AsArray().ToDictionary(item => item!["id"]!.GetValue<Guid>(), item => (string)item!["name"]!);

    private async Task<IEnumerable<Guid>> ItemsAsync(string kind, string tree, params Guid[] keys) =>
        (await _people[kind].GetAsync($"/item/{tree}?{string.Join('&', keys.Select(key => $"id={key}"))}")).AsArray().Select(item => item!["id"]!.GetValue<Guid>());

    // Types, languages, groups and people are no secret to whoever may work here at all. A picture that somebody has picked is shown by its
    // name to whoever edits the document, wherever they start; and redirects are addresses that the site answers to everybody.
    private static bool IsNoContent(string operation) => operation is "GET /v1/item/media" || operation.StartsWith("GET /v1/redirect-management", StringComparison.Ordinal) ||
        new[] { "document-type", "media-type", "data-type", "document-blueprint", "/language", "dictionary", "/user", "webhook" }.Any(part => operation.Contains(part, StringComparison.Ordinal))
        && !operation.Contains("/user/current/permissions", StringComparison.Ordinal);

    // What is kept for its owner only is made anew for each caller.
    private static bool IsOfOnePerson(string operation) => new[] { "user-data", "/working-copy", "/withdraw", "DELETE /wicnews/v1/comment/" }.Any(part => operation.Contains(part, StringComparison.Ordinal));

    private static IEnumerable<string> Head() =>
    [
        "# The answer of every built operation to each kind of person, for a call that is good and about something that an administrator made.",
        "# elsewhere: an editor whose start nodes are other ones. chinese: an editor of Chinese only, while the documents are in English.",
        "# program: an API user in the editors' group. What begins with /wicnews is the site's own API, at /umbraco/wicnews/api.",
        "#".PadRight(RowWidth) + string.Join(' ', Kinds),
    ];

    private async Task<EditorClient> HireAsync(params Guid[] groups)
    {
        var id = await MakeUserAsync("Default", groups);
        return await SignInAsync(id);
    }

    private async Task<EditorClient> SignInAsync((Guid Id, string Address) user)
    {
        await _ground.Administrator.DoAsync(HttpMethod.Post, $"/user/{user.Id}/change-password", new { newPassword = Staff.Password });
        return await EveryOperationSite.SignInAsync(user.Address, Staff.Password);
    }

    private async Task<(Guid Id, string Address)> MakeUserAsync(string kind, params Guid[] groups)
    {
        var body = await _ground.UserBodyAsync(kind);
        body["name"] = "Somebody";
        body["userGroupIds"] = new JsonArray([.. groups.Select(group => (JsonNode)new JsonObject { ["id"] = group })]);
        await _ground.CreateAsync("/user", body);
        return ((Guid)body["id"]!, (string)body["email"]!);
    }

    private async Task<EditorClient> HireElsewhereAsync()
    {
        _elsewhere = new Ground(_ground.Administrator, EveryOperationSite.Mailbox, "other");
        var user = await MakeUserAsync("Default", await _ground.Administrator.GroupAsync("editor"));
        var body = Staff.Update(await _ground.Administrator.GetAsync($"/user/{user.Id}"));
        (body["hasDocumentRootAccess"], body["hasMediaRootAccess"]) = (false, false);
        body["documentStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = await _elsewhere.EditionAsync() });
        body["mediaStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = await _elsewhere.MediaFolderAsync() });
        await _ground.Administrator.DoAsync(HttpMethod.Put, $"/user/{user.Id}", body);
        return await SignInAsync(user);
    }

    private async Task<Guid> ChineseDeskAsync()
    {
        var administrator = _ground.Administrator;
        var body = (await administrator.GetAsync($"/user-group/{await administrator.GroupAsync("editor")}")).AsObject();
        foreach (var name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            body.Remove(name);
        (body["name"], body["alias"], body["hasAccessToAllLanguages"]) = ("Chinese desk", _ground.NewAlias(), false);
        body["languages"] = new JsonArray("zh-CN");
        return await _ground.CreateAsync("/user-group", body);
    }

    private async Task<EditorClient> ProgramAsync()
    {
        var user = await MakeUserAsync("Api", await _ground.Administrator.GroupAsync("editor"));
        var (client, secret) = ("umbraco-back-office-" + _ground.NewAlias(), Guid.NewGuid().ToString());
        await _ground.Administrator.DoAsync(HttpMethod.Post, $"/user/{user.Id}/client-credentials", new { clientId = client, clientSecret = secret });
        return await EveryOperationSite.SignInProgramAsync(client, secret);
    }
}
