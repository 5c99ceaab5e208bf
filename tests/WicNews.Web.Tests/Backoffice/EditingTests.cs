using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Two people at one story: nothing that either typed is overwritten in silence or lost.</summary>
public sealed class EditingTests : BackofficeFixture
{
    private const string English = "en-US";
    private const string Colleague = "colleague@wicnews.example";

    private protected override Task PrepareAsync() => Site.Editor.AddUserAsync("editor", Colleague);

    [Test]
    public async Task TakingTheirsKeepsMineForLater()
    {
        var (story, mine, theirs) = await BothOpenAsync("Lanterns on the water");
        await SaveAsync(theirs, "standfirst", "Theirs, saved first.");
        await TryToSaveAsync(mine, "standfirst", "Mine, typed meanwhile.");

        await Expect(mine.Page.Dialogue).ToContainTextAsync("colleague");
        await Expect(mine.Page.Dialogue).ToContainTextAsync("GMT+8");
        await Expect(mine.Page.Dialogue.Locator("[data-mark='conflict:row:standfirst']")).ToContainTextAsync("Theirs, saved first.");
        await mine.Window.TakePictureAsync("editing-conflict");
        await mine.Page.Mark("conflict:theirs").ClickAsync();

        await Expect(mine.Page.Field("standfirst")).ToHaveValueAsync("Theirs, saved first.");
        Assert.That(await ValueAsync(story, "standfirst"), Is.EqualTo("Theirs, saved first."));
        await mine.Page.Mark("editing:kept").ClickAsync();
        await Expect(mine.Page.Dialogue.Locator("[data-mark='kept:row:standfirst']")).ToContainTextAsync("Mine, typed meanwhile.");
        await Expect(mine.Page.Dialogue).ToContainTextAsync("GMT+8");
        await mine.Window.TakePictureAsync("editing-kept");
        await mine.Page.Mark("kept:row:standfirst").Locator("uui-checkbox").ClickAsync();
        await mine.Page.Mark("kept:restore").ClickAsync();
        await Expect(mine.Page.Field("standfirst")).ToHaveValueAsync("Mine, typed meanwhile.");

        // Umbraco reads the story anew, as after scheduling or rolling back one of its languages.
        await mine.Page.Page.Locator("umb-workspace-footer").First.EvaluateAsync("async (element) => (await element.getContext('UmbWorkspaceContext')).reload()");
        await Expect(mine.Page.Field("standfirst")).ToHaveValueAsync("Theirs, saved first.");
        await mine.Page.Mark("editing:kept").ClickAsync();
        await Expect(mine.Page.Mark("kept:row:standfirst")).ToContainTextAsync("Mine, typed meanwhile.");
    }

    [Test]
    public async Task KeepingMineKeepsTheirsForThem()
    {
        var (story, mine, theirs) = await BothOpenAsync("Bridges at noon");
        await SaveAsync(theirs, "standfirst", "Theirs, soon replaced.");
        await TryToSaveAsync(mine, "standfirst", "Mine, which stays.");
        await mine.Page.Mark("conflict:mine").ClickAsync();
        await WaitForValueAsync(story, "standfirst", "Mine, which stays.");

        await theirs.Page.OpenDocumentAsync(story, English);
        await Expect(theirs.Page.Mark("kept:offer")).ToContainTextAsync("saved over your text");
        await theirs.Page.Mark("kept:look").ClickAsync();
        await Expect(theirs.Page.Mark("kept:row:standfirst")).ToContainTextAsync("Theirs, soon replaced.");
    }

    [Test]
    public async Task FieldsAreMergedOneByOne()
    {
        var (story, mine, theirs) = await BothOpenAsync("Ferries after dark");
        await theirs.Page.Field("headline").FillAsync("Their headline");
        await theirs.Page.Field("dateline").FillAsync("THEIR PLACE");
        await SaveAsync(theirs, "standfirst", "Their standfirst");
        await mine.Page.Field("headline").FillAsync("My headline");
        await TryToSaveAsync(mine, "standfirst", "My standfirst");

        // What only they changed is theirs unless one says otherwise; of what both changed, the headline is taken from them.
        await mine.Page.Mark("conflict:row:headline").Locator("input").Last.CheckAsync();
        await mine.Page.Mark("conflict:merge").ClickAsync();
        await WaitForValueAsync(story, "standfirst", "My standfirst");
        Assert.That(await ValueAsync(story, "headline"), Is.EqualTo("Their headline"));
        Assert.That(await ValueAsync(story, "dateline"), Is.EqualTo("THEIR PLACE"));
        await Expect(mine.Page.Field("dateline")).ToHaveValueAsync("THEIR PLACE");
    }

    [Test]
    public async Task WhatOneLanguagesEditorSavedIsNotUndoneByTheOthers()
    {
        var (story, mine, theirs) = await BothOpenAsync("Tea houses at dawn");
        await theirs.Page.OpenDocumentAsync(story, "zh-CN");
        await theirs.Page.Name.FillAsync("清晨的茶馆");
        await SaveAsync(theirs, "headline", "清晨的茶馆");
        await TryToSaveAsync(mine, "standfirst", "English only.");
        await mine.Page.Mark("conflict:merge").ClickAsync();
        await mine.Page.DialoguesGoneAsync();
        await WaitForValueAsync(story, "standfirst", "English only.");
        Assert.That(await ValueAsync(story, "headline", "zh-CN"), Is.EqualTo("清晨的茶馆"));

        // The next save begins from there and asks nothing, whether or not the answer to the last one has come.
        await SaveAsync(mine, "standfirst", "English again.");
        await WaitForValueAsync(story, "standfirst", "English again.");
        Assert.That(await ValueAsync(story, "headline", "zh-CN"), Is.EqualTo("清晨的茶馆"));
    }

    [Test]
    public async Task WhatAllLanguagesShareIsEditedInEither()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Reeds in the wind"), ("zh-CN", "风中的芦苇")],
            [new("headline", "Reeds in the wind", English), new("headline", "风中的芦苇", "zh-CN"), new("storyDate", "2025-11-08 09:00:00")]);
        var desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, "zh-CN");
        await desk.Page.Page.GetByRole(AriaRole.Tab, new() { Name = "Archive" }).ClickAsync();
        await SaveAsync(desk, "source", "Reed Agency");

        Assert.That((await Site.Editor.GetAsync($"/document/{story}"))["values"]!.ToJsonString(), Does.Contain("Reed Agency"));
    }

    [TestCase("Save", "Save")]
    [TestCase("SaveAndPublish", "publish")]
    public async Task WhatIsTypedWhileASaveIsOnItsWayStays(string action, string button)
    {
        var story = await StoryAsync($"Rain on the {action} roof");
        var desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        var typing = await HoldAnswerAsync(desk, "PUT");
        await desk.Page.Field("standfirst").FillAsync("Saved.");
        await desk.Page.DoAsync(action, button, null);
        await typing.IsSaved;
        await desk.Page.Field("standfirst").FillAsync("Typed meanwhile.");
        typing.Release();
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept");
        await Expect(desk.Page.Field("standfirst")).ToHaveValueAsync("Typed meanwhile.");
        Assert.That(await ValueAsync(story, "standfirst"), Is.EqualTo("Saved."));

        await SaveAsync(desk, "headline", "And another");
        await WaitForValueAsync(story, "standfirst", "Typed meanwhile.");
    }

    [Test]
    public async Task ASaveBeforeTheLastOnesAnswerMeetsNoConflictWithItself()
    {
        var story = await StoryAsync("Two presses of the button");
        var desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        var first = await HoldAnswerAsync(desk, "PUT");
        await desk.Page.Field("standfirst").FillAsync("Saved.");
        await desk.Page.DoAsync("Save", "Save", null);
        await first.IsSaved;
        await desk.Page.Field("standfirst").FillAsync("Saved at once after.");
        await desk.Page.DoAsync("Save", "Save", null);
        first.Release();
        await WaitForValueAsync(story, "standfirst", "Saved at once after.");
        await Expect(desk.Page.Dialogue).ToHaveCountAsync(0);
        await Expect(desk.Page.Field("standfirst")).ToHaveValueAsync("Saved at once after.");
    }

    [Test]
    public async Task WhatIsTypedWhileAStoryIsMadeStays()
    {
        var desk = await SitDownAsync();
        // A draft may lack its date; the validation before a save says so.
        desk.Expect("400");
        await desk.Page.NewDocumentAsync(Site.Edition, Site.Article, English);
        var typing = await HoldAnswerAsync(desk, "POST");
        await desk.Page.Name.FillAsync("Made while typing");
        await desk.Page.Field("headline").FillAsync("Made while typing");
        await desk.Page.DoAsync("Save", "Save", null);
        await typing.IsSaved;
        await desk.Page.Field("headline").FillAsync("Typed meanwhile.");
        typing.Release();
        await desk.Page.Page.WaitForURLAsync("**/document/edit/**");
        await Expect(desk.Page.Field("headline")).ToHaveValueAsync("Typed meanwhile.");
        await Expect(desk.Page.Dialogue).ToHaveCountAsync(0);
    }

    [Test]
    public async Task WhoElseHasTheStoryOpenIsShownAndGoesAgain()
    {
        var (_, mine, theirs) = await BothOpenAsync("Boats in pairs");
        await Expect(mine.Page.Mark("editing:others")).ToContainTextAsync("colleague has this open");
        await theirs.Page.Field("standfirst").FillAsync("Typing.");
        await Expect(mine.Page.Mark("editing:others")).ToContainTextAsync("colleague is changing this");
        await mine.Window.TakePictureAsync("editing-presence");
        await theirs.Page.Page.CloseAsync();
        await Expect(mine.Page.Mark("editing:others")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task WhatWasTypedBeforeTheBrowserDiedIsOffered()
    {
        var story = await StoryAsync("A crash by the canal");
        var desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Field("standfirst").FillAsync("Typed and never saved.");
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept");
        await desk.Page.Page.CloseAsync(new() { RunBeforeUnload = false });

        var again = await SitDownAsync();
        await again.Page.OpenDocumentAsync(story, English);
        await Expect(again.Page.Mark("kept:offer")).ToContainTextAsync("was not saved");
        await Expect(again.Page.Field("standfirst")).ToHaveValueAsync("");
        // What is typed before one has looked does not take its place.
        await again.Page.Field("dateline").FillAsync("WUZHEN");
        await Expect(again.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept");
        await again.Page.Mark("kept:look").ClickAsync();
        await again.Page.Mark("kept:restore").ClickAsync();
        await Expect(again.Page.Field("standfirst")).ToHaveValueAsync("Typed and never saved.");
        await again.Page.DoAsync("Save", "Save", null);
        await WaitForValueAsync(story, "standfirst", "Typed and never saved.");
        for (var tries = 0; tries < 40 && (await CopiesAsync(story)).Count > 0; tries++)
            await Task.Delay(250);
        Assert.That(await CopiesAsync(story), Is.Empty, "a saved draft is not kept any longer");
    }

    [Test]
    public async Task WhatIsTypedAfterTheSessionEndedIsKeptInTheBrowser()
    {
        var story = await StoryAsync("The session that ended");
        var desk = await SitDownAsync();
        desk.Expect("401");
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Page.Context.ClearCookiesAsync();
        await desk.Page.Field("standfirst").FillAsync("Typed with nobody signed in.");
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("in this browser");
        Assert.That(await CopiesAsync(story), Is.Empty);
        var page = await desk.Page.Page.Context.NewPageAsync();
        await desk.Page.Page.CloseAsync(new() { RunBeforeUnload = false });

        var window = new BackofficePage(page);
        page.SetDefaultTimeout(60_000);
        await window.SignInAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword);
        await window.OpenDocumentAsync(story, English);
        await window.Mark("kept:look").ClickAsync();
        await window.Mark("kept:restore").ClickAsync();
        await Expect(window.Field("standfirst")).ToHaveValueAsync("Typed with nobody signed in.");
    }

    [Test]
    public async Task WhatIsTypedWithoutANetworkIsKeptAndSavedOnceItIsBack()
    {
        var story = await StoryAsync("The cable under the bridge");
        var desk = await SitDownAsync();
        desk.Expect("ERR_INTERNET_DISCONNECTED", "Failed to fetch", "UmbTryExecute", "Error saving content", "Connection disconnected");
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Page.Context.SetOfflineAsync(true);
        await desk.Page.Field("standfirst").FillAsync("Typed without a network.");
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept in this browser");
        await Expect(desk.Page.Toast("You are currently offline")).ToBeVisibleAsync();
        await desk.Page.DoAsync("Save", "Save", null);
        await Expect(desk.Page.Page.Locator("uui-button[state=waiting]:visible, uui-loader:visible, uui-loader-bar:visible")).ToHaveCountAsync(0);
        await desk.Window.TakePictureAsync("editing-offline");
        await Expect(desk.Page.Field("standfirst")).ToHaveValueAsync("Typed without a network.");

        await desk.Page.Page.Context.SetOfflineAsync(false);
        await Expect(desk.Page.Mark("editing:saved-draft")).Not.ToContainTextAsync("in this browser");
        Assert.That(await CopiesAsync(story), Has.Count.EqualTo(1), "kept on the server");
        await desk.Page.DoAsync("Save", "Save", null);
        await WaitForValueAsync(story, "standfirst", "Typed without a network.");
    }

    [Test]
    public async Task WhatIsTypedInANewStoryIsOfferedToTheNextOne()
    {
        var desk = await SitDownAsync();
        await desk.Page.NewDocumentAsync(Site.Edition, Site.Article, English);
        await desk.Page.Name.FillAsync("A story that never was");
        await desk.Page.Field("headline").FillAsync("Never was");
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept");
        await desk.Page.Page.GotoAsync("about:blank");

        await desk.Page.NewDocumentAsync(Site.Edition, Site.Article, English);
        await desk.Page.Mark("kept:look").WaitForAsync();
        // What cannot be read is not said to be in the story, and not to be discarded.
        desk.Expect("500");
        await desk.Page.Page.RouteAsync("**/working-copy/*", route => route.FulfillAsync(new() { Status = 500 }));
        await desk.Page.Mark("kept:look").ClickAsync();
        await Expect(desk.Page.Mark("kept:failed")).ToBeVisibleAsync();
        await Expect(desk.Page.Mark("kept:discard")).ToHaveAttributeAsync("disabled", "");
        await desk.Page.Page.UnrouteAsync("**/working-copy/*");
        await desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await desk.Page.Mark("kept:row:name").Locator("uui-checkbox").ClickAsync();
        await desk.Page.Mark("kept:restore").ClickAsync();
        await Expect(desk.Page.Field("headline")).ToHaveValueAsync("Never was");
        await desk.Page.DialoguesGoneAsync();
        // What was not ticked is still kept.
        await desk.Page.Mark("editing:kept").ClickAsync();
        await Expect(desk.Page.Mark("kept:row:headline")).ToHaveCountAsync(0);
        await desk.Page.Mark("kept:restore").ClickAsync();
        await Expect(desk.Page.Name).ToHaveValueAsync("A story that never was");
    }

    private async Task<(Guid Story, Desktop Mine, Desktop Theirs)> BothOpenAsync(string name)
    {
        var story = await StoryAsync(name);
        var mine = await SitDownAsync(new BrowserNewContextOptions { TimezoneId = "Asia/Shanghai" });
        var theirs = await SitDownAsync(Colleague);
        mine.Expect("412", "The newer version was taken", "Error saving content");
        await mine.Page.OpenDocumentAsync(story, English);
        await theirs.Page.OpenDocumentAsync(story, English);
        return (story, mine, theirs);
    }

    private Task<Guid> StoryAsync(string name) => Site.Editor.CreateDocumentAsync(
        Site.Article, Site.Edition, [(English, name)], [new("headline", name, English), new("storyDate", "2025-11-08 09:00:00")]);

    private async Task SaveAsync(Desktop desk, string field, string text)
    {
        await desk.Page.Field(field).FillAsync(text);
        await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.DoAsync("Save", "Save", null),
            response => response.Request.Method == "PUT" && response.Url.Contains("/management/api/v1/document/", StringComparison.Ordinal) && response.Ok);
    }

    private static async Task TryToSaveAsync(Desktop desk, string field, string text)
    {
        await desk.Page.Field(field).FillAsync(text);
        await desk.Page.DoAsync("Save", "Save", null);
        await desk.Page.Mark("conflict:theirs").WaitForAsync();
    }

    private async Task<string?> ValueAsync(Guid story, string alias, string culture = English) =>
        (await Site.Editor.GetAsync($"/document/{story}"))["values"]!.AsArray()
        .FirstOrDefault(value => value!["alias"]!.GetValue<string>() == alias && (string?)value["culture"] == culture)?["value"]?.GetValue<string>();

    private async Task WaitForValueAsync(Guid story, string alias, string expected)
    {
        for (var tries = 0; tries < 60 && await ValueAsync(story, alias) != expected; tries++)
            await Task.Delay(250);
        Assert.That(await ValueAsync(story, alias), Is.EqualTo(expected));
    }

    /// <summary>Lets the next save reach the server, and holds back its answer until it is released.</summary>
    private static async Task<(Task IsSaved, Action Release)> HoldAnswerAsync(Desktop desk, string method)
    {
        var saved = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        await desk.Page.Page.RouteAsync(
            new Regex("/management/api/v1/document(/[0-9a-f-]{36}(/update-and-publish)?)?$"),
            async route =>
            {
                if (route.Request.Method != method || saved.Task.IsCompleted)
                {
                    await route.ContinueAsync();
                    return;
                }
                var answer = await route.FetchAsync();
                saved.TrySetResult();
                await released.Task;
                await route.FulfillAsync(new() { Response = answer });
            });
        return (saved.Task, released.SetResult);
    }

    private async Task<JsonArray> CopiesAsync(Guid story)
    {
        using var answer = await Site.Editor.Http.GetAsync($"/umbraco/wicnews/api/v1/working-copy?place=document:{story}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();
    }
}
