using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Security;

/// <summary>Signing in and out in a real browser, with the official backoffice behind the login page.</summary>
public sealed class SignInJourneyTests : BrowserFixture
{
    private NewsApplication _application = null!;
    private Uri _address = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _application = new NewsApplication();
        _application.UseKestrel(0);
        _application.StartServer();
        _address = new UriBuilder(_application.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    [OneTimeTearDown]
    public async Task EndAsync() => await _application.DisposeAsync();

    [Test]
    public async Task AnEditorSignsInByKeyboardReloadsAndSignsOut()
    {
        await using var window = await OpenWindowAsync(_address);
        var page = window.Page;
        await page.GotoAsync("/umbraco/section/media");
        await page.WaitForURLAsync("**/umbraco/login**");
        await Expect(page.GetByLabel("E-mail or user name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(NewsApplication.AdministratorEmail);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(NewsApplication.AdministratorPassword);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("umb-backoffice-header")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.Locator("umb-backoffice-header")).ToBeVisibleAsync();
        Assert.That(await page.EvaluateAsync<string>("document.cookie"), Does.Not.Contain("umb").IgnoreCase);

        await page.GotoAsync("/umbraco/management/api/v1/security/back-office/signout");
        await page.WaitForURLAsync("**/umbraco/login**");
    }

    [Test]
    public async Task AChineseBrowserIsSpokenToInChinese()
    {
        await using var window = await OpenWindowAsync(_address, new() { Locale = "zh-CN" });
        var page = window.Page;
        await page.GotoAsync("/umbraco/login");
        await page.GetByLabel("电子邮箱或用户名").FillAsync("somebody@wicnews.example");
        await page.GetByLabel("密码").FillAsync("wrong-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("用户名或密码有误");
        await window.TakePictureAsync("login-zh");
    }

    [Test]
    public async Task AWrongPasswordIsSaidAndTheNameIsKept()
    {
        await using var window = await OpenWindowAsync(_address);
        var page = window.Page;
        await page.GotoAsync("/umbraco/login");
        await page.GetByLabel("E-mail or user name").FillAsync("somebody@wicnews.example");
        await page.GetByLabel("Password").FillAsync("wrong-password");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The user name or the password is wrong.");
        await Expect(page.GetByLabel("E-mail or user name")).ToHaveValueAsync("somebody@wicnews.example");
        await Expect(page.GetByLabel("Password")).ToBeFocusedAsync();
        Assert.That((await page.RunAxe()).Violations, Is.Empty);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task TheLoginPageIsAccessible(ColorScheme scheme)
    {
        await using var window = await OpenWindowAsync(_address, new BrowserNewContextOptions { ColorScheme = scheme });
        await window.Page.GotoAsync("/umbraco/login");

        Assert.That((await window.Page.RunAxe()).Violations.Select(violation => violation.Help), Is.Empty);
        Assert.That(window.Errors, Is.Empty);
    }
}
