using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>An administrator looks after the indexes, the published cache and redirects in Umbraco's own dashboards.</summary>
public sealed class HealthDashboardTests : BackofficeFixture
{
    private protected override async Task PrepareAsync()
    {
        Guid story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [("en-US", "Lanterns over water")], [new("headline", "Lanterns over water", "en-US"), new("storyDate", "2025-11-07 09:00:00")]);
        await Site.Editor.PublishAsync(story, "en-US");
    }

    [Test]
    public async Task AnIndexIsLookedIntoAndBuiltAnew()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/settings/dashboard/examine-management");
        await Expect(page.Locator("umb-dashboard-examine-overview")).ToContainTextAsync("DeliveryApiContentIndex");
        await page.Locator("umb-dashboard-examine-overview a[href$='index/ExternalIndex']").ClickAsync();
        ILocator index = page.Locator("umb-dashboard-examine-index");
        await Expect(index.Locator("#health-status")).ToContainTextAsync("It holds all that is published");
        await index.Locator("#search-input input").FillAsync("lanterns");
        await index.Locator("#search-input input").PressAsync("Enter");
        await Expect(index.Locator("uui-table.search")).ToContainTextAsync("Lanterns over water");
        await desk.Window.TakePictureAsync("health-index");

        ILocator rebuild = index.GetByRole(AriaRole.Button, new() { Name = "Rebuild index" });
        await rebuild.ClickAsync();
        IResponse answer = await page.RunAndWaitForResponseAsync(
            () => desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Rebuild index" }).Last.ClickAsync(),
            response => response.Url.EndsWith("/indexer/ExternalIndex/rebuild", StringComparison.Ordinal));
        Assert.That(answer.Status, Is.EqualTo(200));
        await Expect(index.Locator("#health-status umb-icon[name*='icon-check']")).ToBeVisibleAsync();
    }

    [Test]
    public async Task ThePublishedCacheIsReloadedAndBuiltAnew()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/settings/dashboard/published-status");
        foreach (string button in (string[])["Reload Memory Cache", "Rebuild Database Cache"])
        {
            ILocator pressed = page.Locator($"umb-dashboard-published-status uui-button[label='{button}']");
            await pressed.ClickAsync();
            await desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Continue" }).Last.ClickAsync();
            await Expect(pressed).ToHaveJSPropertyAsync("state", "success");
        }
        await desk.Window.TakePictureAsync("health-cache");
    }

    [Test]
    public async Task ThatRedirectsAreOffIsSeen()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await Site.Editor.DoAsync(HttpMethod.Post, "/redirect-management/status?status=Disabled");
        await page.GotoAsync("/umbraco/section/content/dashboard/redirect-management");
        await Expect(page.Locator("#tracker-status")).ToContainTextAsync("disabled", new() { IgnoreCase = true });
        await Site.Editor.DoAsync(HttpMethod.Post, "/redirect-management/status?status=Enabled");
        await page.ReloadAsync();
        await Expect(page.Locator("#tracker-status")).ToContainTextAsync("enabled", new() { IgnoreCase = true });
    }

    [Test]
    public async Task WithoutAMailServerNobodyIsOfferedToInvite()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/user-management");
        await page.Locator("umb-section-sidebar").GetByText("Users", new() { Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText("Administrator", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Invite" })).ToHaveCountAsync(0);
        await desk.Window.TakePictureAsync("health-users");
    }
}
