using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Security;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Redirects from old addresses, and the switch that turns them off.</summary>
internal sealed class RedirectTests
{
    [TearDown]
    public Task TurnOnAsync() => Administrator.MustAsync(HttpMethod.Post, "/redirect-management/status?status=Enabled");

    [Test]
    public async Task WhileTheyAreOffARenamedStoryLeavesNoRedirect()
    {
        await Administrator.MustAsync(HttpMethod.Post, "/redirect-management/status?status=Disabled");
        Assert.That((await Administrator.ReadAsync("/redirect-management/status")).GetProperty("status").GetString(), Is.EqualTo("Disabled"));
        var story = await RenamedAsync("Egret", "Heron");
        Assert.That((await Administrator.ReadAsync($"/redirect-management/{story}")).GetProperty("total").GetInt32(), Is.Zero);

        await Administrator.MustAsync(HttpMethod.Post, "/redirect-management/status?status=Enabled");
        story = await RenamedAsync("Grebe", "Coot");
        Assert.That((await Administrator.ReadAsync($"/redirect-management/{story}")).GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("sandpiper")]
    [TestCase("%20SandPiper%20")]
    public async Task TheyAreFoundByAPartOfTheOldAddressHoweverItIsTyped(string typed)
    {
        var story = await RenamedAsync("Sandpiper", "Ruff");

        var found = await Administrator.ReadAsync($"/redirect-management?filter={typed}");

        Assert.That(found.GetProperty("items").EnumerateArray().Select(redirect => redirect.GetProperty("document").GetProperty("id").GetGuid()), Does.Contain(story));
    }

    [Test]
    public async Task OnlyAnAdministratorTurnsThemOff()
    {
        using var administrator = await Application.SignInAsync();
        using var editor = await Application.HireAsync(administrator, "editor", "redirecting");

        using var refused = await editor.SendAsync(HttpMethod.Post, "/redirect-management/status?status=Disabled");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((bool)(await editor.GetAsync("/redirect-management/status"))["userIsAdmin"]!, Is.False);
    }

    /// <summary>An old address is an old headline.</summary>
    [Test]
    public async Task WhoStartsElsewhereNeitherReadsThemNorDeletesThem()
    {
        var story = await RenamedAsync("Plover", "Dunlin");
        var redirect = (await Administrator.ReadAsync($"/redirect-management/{story}")).GetProperty("items")[0].GetProperty("id").GetGuid();
        using var administrator = await Application.SignInAsync();
        var id = await administrator.AddUserAsync("editor", "elsewhere@wicnews.example");
        var user = Staff.Update(await administrator.GetAsync($"/user/{id}"));
        user["documentStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = await Desk.SectionAsync(administrator, "People") });
        await administrator.DoAsync(HttpMethod.Put, $"/user/{id}", user);
        using var editor = await Application.SignInAsync("elsewhere@wicnews.example", Staff.Password);

        using var deleted = await editor.SendAsync(HttpMethod.Delete, $"/redirect-management/{redirect}");

        var found = await editor.GetAsync("/redirect-management?filter=plover");
        Assert.That((found["items"]!.AsArray().Count, (int)found["total"]!), Is.EqualTo((0, 0)), "the number of what is hidden");
        Assert.That((int)(await editor.GetAsync($"/redirect-management/{story}"))["total"]!, Is.Zero);
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await Administrator.MustAsync(HttpMethod.Delete, $"/redirect-management/{redirect}");
    }

    [TestCase("")]
    [TestCase("?status=Sometimes")]
    public async Task AnUnknownStatusIsRefused(string query) =>
        Assert.That((await Administrator.SendAsync(HttpMethod.Post, "/redirect-management/status" + query)).Fields, Is.EqualTo((string[])["status"]));

    private static async Task<Guid> RenamedAsync(string from, string to)
    {
        var story = await ArticleAsync(await EditionAsync($"{from} and {to}"), from);
        await PublishAsync(story);
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{story}", new
        {
            template = (object?)null,
            variants = new[] { new { culture = "en-US", segment = (string?)null, name = to } },
            values = new[] { Value("headline", to, "en-US"), Value("storyDate", "2025-11-07 10:00:00") },
        });
        await PublishAsync(story);
        return story;
    }
}
