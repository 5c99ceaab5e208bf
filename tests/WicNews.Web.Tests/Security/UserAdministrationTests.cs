using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>Managing users and groups, and the guards around it.</summary>
public sealed class UserAdministrationTests
{
    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _administrator = await _application.SignInAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [Test]
    public async Task ANewUserCanBeReadChangedFoundDisabledAndDeleted()
    {
        var id = await _administrator.AddUserAsync("editor", "life@wicnews.example");
        var user = await _administrator.GetAsync($"/user/{id}");
        Assert.That((string?)user["email"], Is.EqualTo("life@wicnews.example"));
        Assert.That((string?)user["state"], Is.EqualTo("Inactive"));

        user["name"] = "Li Fei";
        await _administrator.DoAsync(HttpMethod.Put, $"/user/{id}", Staff.Update(user));
        var found = await _administrator.GetAsync("/filter/user?filter=Li%20Fei");
        Assert.That(found["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()), Is.EqualTo(new[] { id }));
        Assert.That((string?)(await _administrator.GetAsync($"/item/user?id={id}"))[0]!["name"], Is.EqualTo("Li Fei"));

        await _administrator.DoAsync(HttpMethod.Post, "/user/disable", Users(id));
        Assert.That((string?)(await _administrator.GetAsync($"/user/{id}"))["state"], Is.EqualTo("Disabled"));
        await _administrator.DoAsync(HttpMethod.Post, "/user/enable", Users(id));
        await _administrator.DoAsync(HttpMethod.Delete, $"/user/{id}");
        using var gone = await _administrator.SendAsync(HttpMethod.Get, $"/user/{id}");
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("", "a@wicnews.example", "a@wicnews.example", "$.name")]
    [TestCase("A", "", "", "$.userName")]
    [TestCase("A\u0000", "b@wicnews.example", "b@wicnews.example", "$.name")]
    public async Task AUserThatIsNotWholeIsRefusedWithItsField(string name, string userName, string email, string field)
    {
        using var response = await _administrator.SendAsync(HttpMethod.Post, "/user", new
        {
            kind = "Default", name, userName, email, userGroupIds = new[] { new { id = await _administrator.GroupAsync("writer") } },
        });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject().ContainsKey(field), Is.True);
    }

    [TestCase("not-an-email", "InvalidEmail")]
    [TestCase(NewsApplication.AdministratorEmail, "DuplicateEmail")]
    public async Task AnEmailThatCannotBeUsedIsRefused(string email, string status)
    {
        using var response = await _administrator.SendAsync(HttpMethod.Post, "/user", new
        {
            kind = "Default", name = "Somebody", userName = email, email, userGroupIds = new[] { new { id = await _administrator.GroupAsync("writer") } },
        });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(status));
    }

    [TestCase("admin")]
    [TestCase("editor")]
    public async Task NobodyGivesGroupsThatTheyAreNotIn(string above)
    {
        var (chief, chiefId) = await HireChiefAsync("chiefbelow" + above);
        var group = await _administrator.GroupAsync(above);
        var self = Staff.Update(await _administrator.GetAsync($"/user/{chiefId}"));
        self["userGroupIds"]!.AsArray().Add(new JsonObject { ["id"] = group });
        var puppet = $"puppet-{above}@wicnews.example";
        var groups = new[] { new { id = group } };

        using var promoted = await chief.SendAsync(HttpMethod.Put, $"/user/{chiefId}", self);
        using var set = await chief.SendAsync(HttpMethod.Post, "/user/set-user-groups", new { userIds = new[] { new { id = chiefId } }, userGroupIds = groups });
        using var joined = await chief.SendAsync(HttpMethod.Post, $"/user-group/{group}/users", new[] { new { id = chiefId } });
        using var created = await chief.SendAsync(HttpMethod.Post, "/user", new { kind = "Default", name = "Puppet", userName = puppet, email = puppet, userGroupIds = groups });
        using var invited = await chief.SendAsync(HttpMethod.Post, "/user/invite", new { name = "Puppet", userName = puppet, email = puppet, userGroupIds = groups });

        Assert.That(new[] { promoted, set, joined, created, invited }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _administrator.GetAsync($"/user/{chiefId}"))["userGroupIds"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("hasDocumentRootAccess", "chief4")]
    [TestCase("hasMediaRootAccess", "chief5")]
    [TestCase("hasElementRootAccess", "chief6")]
    public async Task OnlyAdministratorsGiveStartNodes(string root, string name)
    {
        var (chief, chiefId) = await HireChiefAsync(name);
        var self = Staff.Update(await _administrator.GetAsync($"/user/{chiefId}"));
        self["name"] = "Chief of all";

        using (var named = await chief.SendAsync(HttpMethod.Put, $"/user/{chiefId}", self))
            Assert.That(named.StatusCode, Is.EqualTo(HttpStatusCode.OK), await named.Content.ReadAsStringAsync());
        self[root] = true;
        using var widened = await chief.SendAsync(HttpMethod.Put, $"/user/{chiefId}", self);

        Assert.That(widened.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((bool)(await _administrator.GetAsync($"/user/{chiefId}"))[root]!, Is.False);
    }

    [Test]
    public async Task NobodyTakesTheirOwnStartNodesAway()
    {
        var (chief, chiefId) = await HireChiefAsync("chief7");
        var people = await Desk.SectionAsync(_administrator, "People");
        var self = Staff.Update(await _administrator.GetAsync($"/user/{chiefId}"));
        self["documentStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = people });
        await _administrator.DoAsync(HttpMethod.Put, $"/user/{chiefId}", self);
        self["documentStartNodeIds"] = new JsonArray();

        using var freed = await chief.SendAsync(HttpMethod.Put, $"/user/{chiefId}", self);

        Assert.That(freed.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task OnlyAdministratorsTouchAdministrators()
    {
        var (chief, _) = await HireChiefAsync("chief2");
        var administrator = (await _administrator.GetAsync("/user/current"))["id"]!.GetValue<Guid>();

        using var disabled = await chief.SendAsync(HttpMethod.Post, "/user/disable", Users(administrator));
        using var reset = await chief.SendAsync(HttpMethod.Post, $"/user/{administrator}/reset-password");
        using var changed = await chief.SendAsync(HttpMethod.Post, $"/user/{administrator}/change-password", new { newPassword = "Taken-over-1-site" });
        using var read = await chief.SendAsync(HttpMethod.Get, $"/user/{administrator}");
        using var edited = await chief.SendAsync(HttpMethod.Put, $"/user/{administrator}", Staff.Update(await _administrator.GetAsync($"/user/{administrator}")));
        using var invited = await chief.SendAsync(HttpMethod.Post, "/user/invite/resend", new { user = new { id = administrator } });
        using var deleted = await chief.SendAsync(HttpMethod.Delete, $"/user/{administrator}");

        Assert.That(new[] { disabled, reset, changed, read, edited, invited, deleted }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await chief.GetAsync("/user"))["items"]!.AsArray().Select(user => user!["id"]!.GetValue<Guid>()), Does.Not.Contain(administrator));
    }

    [Test]
    public async Task NobodyTakesOverWhoMayDoMore()
    {
        var (chief, _) = await HireChiefAsync("chief8");
        var editor = await _administrator.AddUserAsync("editor", "wanted@wicnews.example");
        var colleague = await _administrator.AddUserAsync("chief8", "colleague@wicnews.example");
        var readressed = Staff.Update(await _administrator.GetAsync($"/user/{editor}"));
        readressed["email"] = "elsewhere@wicnews.example";

        using var reset = await chief.SendAsync(HttpMethod.Post, $"/user/{editor}/reset-password");
        using var changed = await chief.SendAsync(HttpMethod.Post, $"/user/{editor}/change-password", new { newPassword = "Taken-over-1-site" });
        using var secret = await chief.SendAsync(HttpMethod.Post, $"/user/{editor}/client-credentials", new { clientId = "taken", clientSecret = "Taken-over-1-site" });
        using var moved = await chief.SendAsync(HttpMethod.Put, $"/user/{editor}", readressed);
        using var ofColleague = await chief.SendAsync(HttpMethod.Post, $"/user/{colleague}/reset-password");

        Assert.That(new[] { reset, changed, secret, moved }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(ofColleague.StatusCode, Is.EqualTo(HttpStatusCode.OK), await ofColleague.Content.ReadAsStringAsync());
        using var signedIn = await _application.SignInAsync("wanted@wicnews.example", Staff.Password);
        Assert.That((string?)(await signedIn.GetAsync("/user/current"))["email"], Is.EqualTo("wanted@wicnews.example"));
    }

    [Test]
    public async Task NobodyTakesGroupsAwayThatTheyAreNotIn()
    {
        var (chief, _) = await HireChiefAsync("chief9");
        var own = await _administrator.GroupAsync("chief9");
        var editor = await _administrator.AddUserAsync("editor", "demoted@wicnews.example");
        var demoted = Staff.Update(await _administrator.GetAsync($"/user/{editor}"));
        demoted["userGroupIds"] = new JsonArray(new JsonObject { ["id"] = own });
        var both = Staff.Update(await _administrator.GetAsync($"/user/{editor}"));
        both["userGroupIds"]!.AsArray().Add(new JsonObject { ["id"] = own });

        using var set = await chief.SendAsync(HttpMethod.Post, "/user/set-user-groups", new { userIds = new[] { new { id = editor } }, userGroupIds = new[] { new { id = own } } });
        using var put = await chief.SendAsync(HttpMethod.Put, $"/user/{editor}", demoted);
        using var added = await chief.SendAsync(HttpMethod.Put, $"/user/{editor}", both);

        Assert.That(new[] { set, put }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.OK), await added.Content.ReadAsStringAsync());
        Assert.That((await _administrator.GetAsync($"/user/{editor}"))["userGroupIds"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhoStartsSomewhereWorksNowhereElseInAnotherUser()
    {
        var (chief, chiefId) = await HireChiefAsync("chief10", startsAnywhere: true);
        var own = new { id = await _administrator.GroupAsync("chief10") };
        var anywhere = await _administrator.AddUserAsync("chief10", "anywhere@wicnews.example");
        var beside = await _administrator.AddUserAsync("chief10", "beside@wicnews.example");
        var people = new JsonObject { ["id"] = await Desk.SectionAsync(_administrator, "People") };
        foreach (var narrowed in new[] { chiefId, beside })
        {
            var user = Staff.Update(await _administrator.GetAsync($"/user/{narrowed}"));
            user["documentStartNodeIds"] = new JsonArray(people.DeepClone());
            await _administrator.DoAsync(HttpMethod.Put, $"/user/{narrowed}", user);
        }

        const string puppet = "wider@wicnews.example";
        using var created = await chief.SendAsync(HttpMethod.Post, "/user", new { kind = "Api", name = "Puppet", userName = puppet, email = puppet, userGroupIds = new[] { own } });
        using var invited = await chief.SendAsync(HttpMethod.Post, "/user/invite", new { name = "Puppet", userName = puppet, email = puppet, userGroupIds = new[] { own } });
        using var joined = await chief.SendAsync(HttpMethod.Post, $"/user-group/{own.id}/users", new[] { new { id = beside } });
        using var reset = await chief.SendAsync(HttpMethod.Post, $"/user/{anywhere}/reset-password");
        using var secret = await chief.SendAsync(HttpMethod.Post, $"/user/{anywhere}/client-credentials", new { clientId = "wider", clientSecret = "Taken-over-1-site" });
        using var ofEqual = await chief.SendAsync(HttpMethod.Post, $"/user/{beside}/reset-password");

        Assert.That(new[] { created, invited, joined, reset, secret }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(ofEqual.StatusCode, Is.EqualTo(HttpStatusCode.OK), await ofEqual.Content.ReadAsStringAsync());
    }

    /// <summary>Not even one with the rights that they have: whoever makes a group is in it, and start nodes and entries of several groups
    /// add up.</summary>
    [Test]
    public async Task OnlyAdministratorsWriteGroups()
    {
        var (chief, _) = await HireChiefAsync("chief3");
        var own = await _administrator.GroupAsync("chief3");
        var wider = Group("chief3", ["Umb.Section.Users", "Umb.Section.Content"], ["Umb.Document.Read"]);
        wider["documentRootAccess"] = true;

        using var created = await chief.SendAsync(HttpMethod.Post, "/user-group", Group("asMany", ["Umb.Section.Users"], ["Umb.Document.Read"]));
        using var changed = await chief.SendAsync(HttpMethod.Put, $"/user-group/{own}", wider);
        using var deleted = await chief.SendAsync(HttpMethod.Delete, $"/user-group/{own}");
        using var deletedMany = await chief.SendAsync(HttpMethod.Delete, "/user-group", new { userGroupIds = new[] { new { id = own } } });

        Assert.That(new[] { created, changed, deleted, deletedMany }.Select(response => response.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((bool)(await chief.GetAsync($"/user-group/{own}"))["documentRootAccess"]!, Is.False);
    }

    [Test]
    public async Task TheLastAdministratorStays()
    {
        var me = (await _administrator.GetAsync("/user/current"))["id"]!.GetValue<Guid>();
        using var deleted = await _administrator.SendAsync(HttpMethod.Delete, $"/user/{me}");
        using var disabled = await _administrator.SendAsync(HttpMethod.Post, "/user/disable", Users(me));

        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AGroupKeepsWhatItWasGiven()
    {
        var home = await Desk.HomeAsync(_administrator);
        var article = await _administrator.DocumentTypeAsync("article");
        var property = Guid.NewGuid();
        var id = Guid.NewGuid();
        var body = Group("whole", ["Umb.Section.Content", "Umb.Section.Media"], ["Umb.Document.Read"]);
        body["id"] = id;
        body["languages"] = new JsonArray("zh-CN");
        body["hasAccessToAllLanguages"] = false;
        body["documentStartNode"] = new JsonObject { ["id"] = home };
        body["permissions"] = new JsonArray(
            new JsonObject { ["$type"] = "DocumentPermissionPresentationModel", ["document"] = new JsonObject { ["id"] = home }, ["verbs"] = new JsonArray("Umb.Document.Read", "Umb.Document.Update") },
            new JsonObject
            {
                ["$type"] = "DocumentPropertyValuePermissionPresentationModel", ["documentType"] = new JsonObject { ["id"] = article },
                ["propertyType"] = new JsonObject { ["id"] = property }, ["verbs"] = new JsonArray("Umb.Document.PropertyValue.Read"),
            });

        await _administrator.DoAsync(HttpMethod.Post, "/user-group", body);

        var kept = (await _administrator.GetAsync($"/user-group/{id}")).AsObject();
        foreach (var (name, value) in body)
            Assert.That(JsonNode.DeepEquals(kept[name], value), Is.True, $"{name}: {kept[name]?.ToJsonString()} is not {value?.ToJsonString()}");
        using (var again = await _administrator.SendAsync(HttpMethod.Post, "/user-group", Group("whole", [], [])))
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), await again.Content.ReadAsStringAsync());
        await _administrator.DoAsync(HttpMethod.Delete, $"/user-group/{id}");
    }

    /// <summary>The backoffice takes an entry for a document in the place of everything else.</summary>
    [Test]
    public async Task AnEntryOfOneGroupHidesNothingThatAnotherPermits()
    {
        var narrow = Group("narrow", ["Umb.Section.Content"], []);
        narrow["permissions"] = new JsonArray(new JsonObject
        {
            ["$type"] = "DocumentPermissionPresentationModel", ["document"] = new JsonObject { ["id"] = await Desk.HomeAsync(_administrator) }, ["verbs"] = new JsonArray("Umb.Document.Read"),
        });
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", narrow);
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", Group("wide", ["Umb.Section.Content"], ["Umb.Document.Read", "Umb.Document.Publish"]));
        var id = await _administrator.AddUserAsync("narrow", "both@wicnews.example");
        await _administrator.DoAsync(HttpMethod.Post, "/user/set-user-groups", new
        {
            userIds = new[] { new { id } }, userGroupIds = new[] { new { id = await _administrator.GroupAsync("narrow") }, new { id = await _administrator.GroupAsync("wide") } },
        });
        using var editor = await _application.SignInAsync("both@wicnews.example", Staff.Password);

        var entry = (await editor.GetAsync("/user/current"))["permissions"]!.AsArray().Single()!;

        Assert.That(entry["verbs"]!.AsArray().Select(verb => (string?)verb), Is.EquivalentTo(new[] { "Umb.Document.Read", "Umb.Document.Publish" }));
    }

    [Test]
    public async Task AStartNodeCountsAtOnce()
    {
        var story = await Desk.PublishedAsync(_administrator, "Out of reach");
        var id = await _administrator.AddUserAsync("editor", "bounded@wicnews.example");
        var editor = await _application.SignInAsync("bounded@wicnews.example", Staff.Password);
        using (var before = await editor.SendAsync(HttpMethod.Get, $"/document/{story}"))
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var people = await Desk.SectionAsync(_administrator, "People");
        var group = Group("bounded", ["Umb.Section.Content"], ["Umb.Document.Read", "Umb.Document.Update"]);
        var groupId = Guid.NewGuid();
        group["id"] = groupId;
        group["documentStartNode"] = new JsonObject { ["id"] = people };
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", group);

        await _administrator.DoAsync(HttpMethod.Post, "/user/set-user-groups", new { userIds = new[] { new { id } }, userGroupIds = new[] { new { id = groupId } } });

        using var after = await editor.SendAsync(HttpMethod.Get, $"/document/{story}");
        using var within = await editor.SendAsync(HttpMethod.Get, $"/document/{people}");
        Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(within.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var current = await editor.GetAsync("/user/current");
        Assert.That(current["documentStartNodeIds"]!.AsArray().Select(node => node!["id"]!.GetValue<Guid>()), Is.EqualTo(new[] { people }));
        Assert.That((bool)current["hasDocumentRootAccess"]!, Is.False);
    }

    /// <summary>Asked for no language, a branch goes out in all of them.</summary>
    [TestCase("branchInAll", "", HttpStatusCode.Forbidden)]
    [TestCase("branchInChinese", "zh-CN", HttpStatusCode.Forbidden)]
    [TestCase("branchInEnglish", "en-US", HttpStatusCode.OK)]
    public async Task WhoMayWriteOneLanguagePublishesNoBranchInAll(string name, string language, HttpStatusCode status)
    {
        var people = await Desk.SectionAsync(_administrator, "People");
        var group = Group(name, ["Umb.Section.Content"], ["Umb.Document.Read", "Umb.Document.Publish", "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"]);
        (group["languages"], group["hasAccessToAllLanguages"], group["documentRootAccess"]) = (new JsonArray("en-US"), false, true);
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", group);
        using var editor = await _application.HireAsync(_administrator, name);

        using var answer = await editor.SendAsync(HttpMethod.Put, $"/document/{people}/publish-with-descendants", new
        {
            cultures = language.Length == 0 ? [] : new[] { language }, includeUnpublishedDescendants = false,
        });

        Assert.That(answer.StatusCode, Is.EqualTo(status), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task AnInvitationIsRefusedBecauseThereIsNoMail()
    {
        using var response = await _administrator.SendAsync(HttpMethod.Post, "/user/invite", new
        {
            name = "Guest", userName = "guest@wicnews.example", email = "guest@wicnews.example", userGroupIds = new[] { new { id = await _administrator.GroupAsync("writer") } },
        });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("CannotInvite"));
        Assert.That((bool)(await _administrator.GetAsync("/user/configuration"))["canInviteUsers"]!, Is.False);
        Assert.That((int)(await _administrator.GetAsync("/filter/user?filter=guest@wicnews.example"))["total"]!, Is.Zero);
    }

    /// <summary>Somebody who manages users but is no administrator.</summary>
    private async Task<(EditorClient Client, Guid Id)> HireChiefAsync(string name, bool startsAnywhere = false)
    {
        var body = Group(name, ["Umb.Section.Users", "Umb.Section.Content"], ["Umb.Document.Read"]);
        body["documentRootAccess"] = startsAnywhere;
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", body);
        var id = await _administrator.AddUserAsync(name, name + "@wicnews.example");
        return (await _application.SignInAsync(name + "@wicnews.example", Staff.Password), id);
    }

    private static JsonObject Group(string alias, string[] sections, string[] permissions) => new()
    {
        ["name"] = "Group " + alias,
        ["alias"] = alias,
        ["icon"] = "icon-users",
        ["description"] = null,
        ["sections"] = new JsonArray([.. sections.Select(section => (JsonNode)section)]),
        ["languages"] = new JsonArray(),
        ["hasAccessToAllLanguages"] = true,
        ["documentStartNode"] = null,
        ["documentRootAccess"] = false,
        ["mediaStartNode"] = null,
        ["mediaRootAccess"] = false,
        ["elementStartNode"] = null,
        ["elementRootAccess"] = false,
        ["fallbackPermissions"] = new JsonArray([.. permissions.Select(permission => (JsonNode)permission)]),
        ["permissions"] = new JsonArray(),
    };

    private static object Users(Guid id) => new { userIds = new[] { new { id } } };
}
