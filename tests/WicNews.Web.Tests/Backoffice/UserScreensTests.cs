using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What administrators do with people, by the screens of the users section, and who can then sign in.</summary>
public sealed class UserScreensTests : BackofficeFixture
{
    private const string Colleague = "canal@wicnews.example";
    private const string NewPassword = "Lanterns-over-8-ferries";

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
