using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using WicNews.Web.Tests.Security;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The second factor through an editor's eyes: set up in the profile, asked for at signing in, switched off again.</summary>
public sealed class TwoFactorJourneyTests : BackofficeFixture
{
    private const string Email = "two-factor@wicnews.example";
    private const int Seconds = 30;

    private protected override Task PrepareAsync() => Site.Editor.AddUserAsync("editor", Email);

    [Test]
    public async Task AnEditorSetsItUpSignsInWithACodeAndSwitchesItOff()
    {
        var desk = await SitDownAsync(Email);
        await desk.Page.EnterAsync();
        // The console repeats the refusal of the wrong code.
        desk.Expect("status of 400", "The code is wrong");
        var page = desk.Page.Page;
        await OpenProviderAsync(desk, "Enable");
        await Expect(desk.Page.Mark("two-factor:picture")).ToBeVisibleAsync();
        // The policy of the page lets the picture through.
        Assert.That(await desk.Page.Mark("two-factor:picture").EvaluateAsync<int>("picture => picture.naturalWidth"), Is.GreaterThan(100));
        await desk.Window.TakePictureAsync("two-factor-setup");
        var phone = new Phone((await desk.Page.Mark("two-factor:key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await Code().FillAsync(Wrong(phone));
        await Press(desk, "Enable");
        await Expect(page.GetByText("Invalid code entered")).ToBeVisibleAsync();

        var step = Now();
        await Code().FillAsync(phone.Code());
        await Press(desk, "Enable");
        await Expect(desk.Page.Toast("Authenticator app is now enabled")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Disable", Exact = true })).ToBeVisibleAsync();
        await desk.Window.TakePictureAsync("two-factor-enabled");

        await SignInAgainAsync(desk, phone, step);

        await OpenProviderAsync(desk, "Disable");
        // The code of now has signed in already.
        while (Now() <= step)
            await Task.Delay(500);
        await desk.Window.TakePictureAsync("two-factor-disable");
        await Code().FillAsync(phone.Code(1));
        // Umbraco shows "Submit" and tells assistive technology "Save".
        await Press(desk, "Save");
        await Expect(desk.Page.Toast("Authenticator app is now disabled")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Enable", Exact = true })).ToBeVisibleAsync();

        ILocator Code() => desk.Page.Dialogue.Locator("uui-input#code input");
    }

    private static async Task SignInAgainAsync(Desktop desk, Phone phone, long step)
    {
        var page = desk.Page.Page;
        await page.GotoAsync("/umbraco/management/api/v1/security/back-office/signout");
        await page.WaitForURLAsync("**/umbraco/login**");
        await page.GetByLabel("E-mail or user name").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Staff.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/umbraco/login/code**");
        await Expect(page.GetByLabel("Code")).ToBeFocusedAsync();
        Assert.That((await page.RunAxe()).Violations.Select(violation => violation.Help), Is.Empty);
        await page.Keyboard.TypeAsync(Wrong(phone));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The code is wrong");
        Assert.That((await page.RunAxe()).Violations.Select(violation => violation.Help), Is.Empty);

        // Setting up has used the code of that time.
        await page.Keyboard.TypeAsync(phone.Code(Now() > step ? 0 : 1));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("umb-backoffice-header")).ToBeVisibleAsync();
        await page.Locator("umb-section-sidebar").First.WaitForAsync();
    }

    private static async Task OpenProviderAsync(Desktop desk, string action)
    {
        var page = desk.Page.Page;
        await page.Locator("umb-current-user-header-app uui-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Configure Two-Factor" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
    }

    private static Task Press(Desktop desk, string button) => desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Seconds;

    private static string Wrong(Phone phone)
    {
        var right = Enumerable.Range(-3, 7).Select(phone.Code).ToHashSet();
        return new[] { "000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777" }.First(code => !right.Contains(code));
    }
}
