using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What administrators do with people, by the screens of the users section, and who can then sign in.</summary>
public sealed class UserScreensTests : BackofficeFixture
{
    private const string English = "en-US";
    private const string Colleague = "canal@wicnews.example";
    private const string NewPassword = "Lanterns-over-8-ferries";

    private static readonly Guid Folder = Guid.Parse("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d");

    private protected override Task PrepareAsync() => Site.Editor.AddUserAsync("writer", Colleague);

    [Test]
    public async Task AUserIsMadeSignsInAndIsDisabled()
    {
        const string email = "reporter.one@wicnews.example";
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/user-management/workspace/user-root");
        await page.Locator("umb-collection-toolbar uui-button[label='Create']").First.ClickAsync();
        await page.Locator("uui-menu-item[label='User...']").ClickAsync();
        await desk.Page.Dialogue.Locator("input[name=name]").FillAsync("Reporter One");
        await desk.Page.Dialogue.Locator("input[name=email]").FillAsync(email);
        await desk.Page.PressAsync("Choose");
        await desk.Page.Dialogue.Locator("umb-user-group-ref").Filter(new() { HasText = "Writers" }).ClickAsync();
        await desk.Page.PressAsync("Choose");
        await desk.Page.Dialogue.Locator("umb-user-group-ref").Filter(new() { HasText = "Writers" }).WaitForAsync();
        await desk.Page.PressAsync("Create user");
        await Expect(desk.Page.Dialogue).ToContainTextAsync("Reporter One has been created");
        string password = await desk.Page.Dialogue.Locator("input").InputValueAsync();
        Assert.That(await CanSignInAsync(email, password), "with the password that the dialogue shows");

        Guid user = (await Site.Editor.GetAsync("/filter/user?filter=reporter.one"))["items"]!.AsArray().Single()!["id"]!.GetValue<Guid>();
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user/edit/{user}");
        await desk.Page.MenuAsync("User.Disable");
        await Expect(desk.Page.Dialogue).ToContainTextAsync("Reporter One");
        await desk.Page.PressAsync("Disable");
        await desk.Page.Toast("now disabled").WaitForAsync();
        Assert.That((string?)(await Site.Editor.GetAsync($"/user/{user}"))["state"], Is.EqualTo("Disabled"));
        Assert.That(await CanSignInAsync(email, password), Is.False, "once disabled");
    }

    [Test]
    public async Task AGroupIsGivenAPermission()
    {
        Guid group = await Site.Editor.GroupAsync("translator");
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user-group/edit/{group}");
        ILocator rollback = page.Locator("umb-input-user-permission-verb").Filter(new() { Has = page.Locator("uui-toggle[label='Rollback']") });
        await Expect(rollback.Locator("input")).Not.ToBeCheckedAsync();
        await rollback.Locator("uui-toggle").ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.UserGroup.Save").ClickAsync(),
            response => response.Request.Method == "PUT" && response.Url.EndsWith($"/user-group/{group}", StringComparison.Ordinal) && response.Ok);
        JsonNode stored = await Site.Editor.GetAsync($"/user-group/{group}");
        Assert.That(stored["fallbackPermissions"]!.AsArray().Select(verb => (string)verb!), Has.Member("Umb.Document.Rollback"));
        await page.ReloadAsync();
        await Expect(rollback.Locator("input")).ToBeCheckedAsync();
    }

    /// <summary>Groups are changed by administrators only; buttons that the server refuses are not shown. In Chinese, as this editor works.</summary>
    [Test]
    public async Task WhoLooksAfterUsersIsNotOfferedWhatOnlyAdministratorsMayDo()
    {
        const string email = "personnel@wicnews.example";
        JsonObject group = (await Site.Editor.GetAsync($"/user-group/{await Site.Editor.GroupAsync("writer")}")).AsObject();
        foreach (string name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            group.Remove(name);
        (group["name"], group["alias"], group["sections"]) = ("Personnel", "personnel", new JsonArray("Umb.Section.Content", "Umb.Section.Users"));
        await Site.Editor.DoAsync(HttpMethod.Post, "/user-group", group);
        Guid user = await Site.Editor.AddUserAsync("personnel", email), shown = await Site.Editor.GroupAsync("personnel");
        JsonObject body = Staff.Update(await Site.Editor.GetAsync($"/user/{user}"));
        body["languageIsoCode"] = "zh-CN";
        await Site.Editor.DoAsync(HttpMethod.Put, $"/user/{user}", body);

        Desktop desk = await SitDownAsync(email);
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/user-management/workspace/user-group-root");
        await Expect(page.GetByText("Personnel").First).ToBeVisibleAsync();
        await Expect(page.Locator("umb-collection-toolbar uui-button[label='新建'], umb-collection-toolbar uui-button[label='创建'], umb-collection-toolbar uui-button[label='Create']")).ToHaveCountAsync(0);
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user-group/edit/{shown}");
        await Expect(page.GetByText("允许访问所有语言").First).ToBeVisibleAsync();
        await Expect(desk.Page.Mark("workspace-action:Umb.WorkspaceAction.UserGroup.Save")).ToHaveCountAsync(0);

        Desktop administrator = await SitDownAsync();
        await administrator.Page.Page.GotoAsync($"/umbraco/section/user-management/workspace/user-group/edit/{shown}");
        await Expect(administrator.Page.Mark("workspace-action:Umb.WorkspaceAction.UserGroup.Save")).ToBeVisibleAsync();
    }

    [Test]
    public async Task APropertyIsClosedToAGroup()
    {
        const string email = "ferry@wicnews.example";
        Guid group = await Site.Editor.GroupAsync("writer"), story = await StoryAsync(Site.Edition, "Ferries closed");
        await Site.Editor.AddUserAsync("writer", email);
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user-group/edit/{group}");
        await page.Locator("umb-input-document-property-value-user-permission #btn-add").ClickAsync();
        await desk.Page.Dialogue.Locator("uui-menu-item[label='Compositions'] #caret-button").First.ClickAsync();
        await desk.Page.PickFromTreeAsync("Story");
        await desk.Page.PressAsync("Next");
        await desk.Page.Dialogue.Locator("uui-ref-node").Filter(new() { HasText = "Headline" }).ClickAsync();
        await desk.Page.PressAsync("Next");
        await desk.Page.Dialogue.Locator("uui-toggle[label='UI Write']").ClickAsync();
        await desk.Page.PressAsync("Confirm");
        await desk.Page.DialoguesGoneAsync();
        await desk.Window.TakePictureAsync("property-permission");
        await page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.UserGroup.Save").ClickAsync(),
            response => response.Request.Method == "PUT" && response.Url.EndsWith($"/user-group/{group}", StringComparison.Ordinal) && response.Ok);
        await page.ReloadAsync();
        await Expect(page.Locator("umb-input-document-property-value-user-permission uui-ref-node")).ToHaveCountAsync(1);

        Desktop writer = await SitDownAsync(email);
        await writer.Page.OpenDocumentAsync(story, English);
        await Expect(writer.Page.Field("headline")).ToHaveValueAsync("Ferries closed");
        await Expect(writer.Page.Field("headline")).Not.ToBeEditableAsync();
        await Expect(writer.Page.Field("standfirst")).ToBeEditableAsync();
        await writer.Window.TakePictureAsync("property-permission-writer");
    }

    [Test]
    public async Task AnEditorWithStartNodesSeesNoMore()
    {
        const string email = "harbour@wicnews.example";
        Guid user = await Site.Editor.AddUserAsync("editor", email), folder = await FolderAsync("Mine");
        await FolderAsync("Theirs");
        Guid home = (await Site.Editor.GetAsync("/tree/document/root?skip=0&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
        Guid edition = await Site.Editor.CreateDocumentAsync(
            await Site.Editor.DocumentTypeAsync("summitEdition"), home, [(English, "2031")], [new("year", 2031), new("theme", "A theme", English)]);
        Guid mine = await StoryAsync(edition, "Ferries here"), theirs = await StoryAsync(Site.Edition, "Ferries there");
        JsonObject body = Staff.Update(await Site.Editor.GetAsync($"/user/{user}"));
        body["documentStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = edition });
        body["mediaStartNodeIds"] = new JsonArray(new JsonObject { ["id"] = folder });
        await Site.Editor.DoAsync(HttpMethod.Put, $"/user/{user}", body);

        Desktop desk = await SitDownAsync(email);
        IPage page = desk.Page.Page;
        await desk.Page.EnterAsync();
        await page.Locator("uui-menu-item[label='WicNews'] #caret-button").First.ClickAsync();
        await Expect(page.Locator("uui-menu-item[label='2031']")).ToBeVisibleAsync();
        await Expect(page.Locator("uui-menu-item[label='2025']")).ToHaveCountAsync(0);
        await page.Locator("umb-search-header-app uui-button").ClickAsync();
        await page.Locator("umb-search-modal input").First.FillAsync("Ferries");
        ILocator found = page.Locator("umb-search-modal a");
        await Expect(found).ToHaveCountAsync(1);
        await found.ClickAsync();
        await page.WaitForURLAsync($"**/document/edit/{mine}/**");

        await page.GotoAsync("/umbraco/section/media");
        ILocator cards = page.Locator("uui-card-media");
        await Expect(cards).ToHaveCountAsync(1);
        await Expect(cards.Filter(new() { HasText = "Mine" })).ToHaveCountAsync(1);
        desk.Expect("403 (Forbidden)", "The signed-in user may not do this here.");
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{theirs}/{English}");
        await Expect(page.Locator("umb-route-forbidden")).ToBeVisibleAsync();
    }

    [Test]
    public async Task AUsersPhotoIsChangedAndTheirAccountSetFree()
    {
        const string email = "lantern@wicnews.example";
        Guid user = await Site.Editor.AddUserAsync("writer", email);
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user/edit/{user}");
        // Umbraco's library of elements is not built.
        await Expect(page.Locator("umb-property-layout[label='Content start nodes']")).ToBeVisibleAsync();
        await Expect(page.Locator("umb-property-layout[label='Select element start node']")).ToBeHiddenAsync();
        IFileChooser files = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Change photo" }).ClickAsync());
        await files.SetFilesAsync(Directory.EnumerateFiles(Path.Combine(Repository.Root, "umbraco-config", "Sample", "media"), "*.jpg").Order(StringComparer.Ordinal).First());
        ILocator remove = page.GetByRole(AriaRole.Button, new() { Name = "Remove photo" });
        await remove.WaitForAsync();
        string photo = (string)(await Site.Editor.GetAsync($"/user/{user}"))["avatarUrls"]![0]!;
        using (HttpResponseMessage picture = await Site.Editor.Http.GetAsync(photo))
            Assert.That(picture.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/jpeg"), photo);
        await remove.ClickAsync();
        await Expect(remove).ToHaveCountAsync(0);
        Assert.That((await Site.Editor.GetAsync($"/user/{user}"))["avatarUrls"]!.AsArray(), Is.Empty);

        for (int tries = 0; tries < 5; tries++)
            Assert.That(await CanSignInAsync(email, "Not-the-9-password"), Is.False);
        Assert.That(await CanSignInAsync(email, Staff.Password), Is.False, "locked out");
        await page.ReloadAsync();
        await desk.Page.MenuAsync("User.Unlock");
        await page.RunAndWaitForResponseAsync(() => desk.Page.PressAsync("Unlock"), response => response.Url.EndsWith("/user/unlock", StringComparison.Ordinal) && response.Ok);
        await desk.Page.DialoguesGoneAsync();
        Assert.That(await CanSignInAsync(email, Staff.Password), "unlocked");
        await desk.Page.MenuAsync("User.Disable");
        await desk.Page.PressAsync("Disable");
        await desk.Page.Toast("now disabled").WaitForAsync();
        await desk.Page.MenuAsync("User.Enable");
        await desk.Page.PressAsync("Enable");
        await desk.Page.Toast("now enabled").WaitForAsync();
        Assert.That(await CanSignInAsync(email, Staff.Password), "enabled again");
    }

    [Test]
    public async Task AProgramIsGivenAClientIdAndASecret()
    {
        const string secret = "Lamps-along-6-quays";
        Guid user = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/user", new
        {
            id = user, kind = "Api", email = "feed@wicnews.example", userName = "feed@wicnews.example", name = "Feed",
            userGroupIds = new[] { new { id = await Site.Editor.GroupAsync("editor") } },
        });
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user/edit/{user}");
        await page.Locator("umb-user-workspace-client-credentials uui-button[label='Add']").ClickAsync();
        await desk.Page.Dialogue.Locator("input[name=unique]").FillAsync("feed");
        await desk.Page.Dialogue.Locator("input[name=secret]").FillAsync(secret);
        await desk.Page.PressAsync("Create");
        await desk.Page.DialoguesGoneAsync();
        await Expect(page.Locator("umb-user-workspace-client-credentials")).ToContainTextAsync("umbraco-back-office-feed");

        using HttpClient program = new() { BaseAddress = Site.Address };
        using HttpResponseMessage token = await program.PostAsync($"{EditorClient.Api}/security/back-office/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = "umbraco-back-office-feed", ["client_secret"] = secret,
        }));
        string access = (string)JsonNode.Parse(await token.Content.ReadAsStringAsync())!["access_token"]!;
        program.DefaultRequestHeaders.Authorization = new("Bearer", access);
        Assert.That((int)JsonNode.Parse(await program.GetStringAsync($"{EditorClient.Api}/tree/document/root?skip=0&take=1"))!["total"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task OneChangesOnesOwnPassword()
    {
        Desktop desk = await SitDownAsync(Colleague);
        await desk.Page.EnterAsync();
        await desk.Page.Page.Locator("umb-current-user-header-app uui-button").ClickAsync();
        await desk.Page.PressAsync("Change your password");
        await desk.Page.Dialogue.Locator("input[name=oldPassword]").FillAsync(Staff.Password);
        await desk.Page.Dialogue.Locator("input[name=newPassword]").FillAsync(NewPassword);
        await desk.Page.Dialogue.Locator("input[name=confirmPassword]").FillAsync(NewPassword);
        await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.PressAsync("Confirm"),
            response => response.Url.EndsWith("/user/current/change-password", StringComparison.Ordinal) && response.Ok);
        Assert.That(await CanSignInAsync(Colleague, NewPassword), "with the new one");
        Assert.That(await CanSignInAsync(Colleague, Staff.Password), Is.False, "with the old one");
    }

    [Test]
    public async Task OneChoosesOnesOwnLanguage()
    {
        const string email = "reed@wicnews.example";
        await Site.Editor.AddUserAsync("writer", email);
        Desktop desk = await SitDownAsync(email);
        await desk.Page.EnterAsync();
        await desk.Page.Page.Locator("umb-current-user-header-app uui-button").ClickAsync();
        await desk.Page.Dialogue.GetByText("Edit", new() { Exact = true }).ClickAsync();
        // What is chosen before the profile has come is written over by it.
        await Expect(desk.Page.Dialogue.Locator("select")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^en"));
        await desk.Page.Dialogue.Locator("select").SelectOptionAsync("zh-cn");
        await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.PressAsync("Save"),
            response => response.Request.Method == "PUT" && response.Url.Contains("/user/current", StringComparison.Ordinal) && response.Ok);
        await desk.Page.Page.ReloadAsync();
        await Expect(desk.Page.Page.Locator("umb-backoffice-header-sections")).ToContainTextAsync("内容");
    }

    private Task<Guid> StoryAsync(Guid edition, string name) => Site.Editor.CreateDocumentAsync(
        Site.Article, edition, [(English, name)], [new("headline", name, English), new("storyDate", "2025-11-08 09:00:00")]);

    private async Task<Guid> FolderAsync(string name)
    {
        Guid folder = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/media", new
        {
            id = folder, mediaType = new { id = Folder }, parent = (object?)null, values = Array.Empty<object>(),
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        return folder;
    }

    private async Task<bool> CanSignInAsync(string email, string password)
    {
        try
        {
            using EditorClient client = await EditorClient.SignInAsync(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, Site.Address, email, password);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
