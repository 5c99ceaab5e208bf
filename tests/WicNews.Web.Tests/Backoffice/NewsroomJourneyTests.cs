using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What a newsroom does besides writing, in the real backoffice and a real browser: previews, webhooks.</summary>
public sealed class NewsroomJourneyTests : BrowserFixture
{
    private const string Story = "Drums before the opening";

    private RunningSite _site = null!;
    private BrowserWindow _window = null!;
    private BackofficePage _page = null!;
    private Guid _story;

    [OneTimeSetUp]
    public async Task SignInAsync()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "backoffice.zip")))
            Assert.Ignore("This build has no backoffice: build without -p:SkipBackoffice=true.");
        _site = await RunningSite.StartAsync(("Umbraco:CMS:Webhook:Period", "00:00:01"), ("WicNews:Webhooks:AllowPrivateAddresses", "true"));
        _story = await _site.Editor.CreateDocumentAsync(
            _site.Article, _site.Edition, [("en-US", Story)], [new("headline", Story, "en-US"), new("storyDate", "2025-11-07 09:00:00")]);
        _window = await OpenWindowAsync(_site.Address);
        _window.Page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(30_000);
        _page = new BackofficePage(_window);
        await _page.SignInAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword);
        _window.TakeErrors();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        if (_window is not null)
            await _window.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [TearDown]
    public async Task LookBackAsync()
    {
        if (_window is null)
            return;
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Failed)
            await _window.TakePictureAsync("newsroom-" + TestContext.CurrentContext.Test.MethodName);
        IReadOnlyList<string> errors = _window.TakeErrors();
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Passed)
            Assert.That(errors.Where(error => !BackofficePage.IsUmbracos(error)), Is.Empty, "the console");
    }

    [Test]
    public async Task SaveAndPreviewShowsTheDraftOnTheSiteAndFollowsTheNextSave()
    {
        await _page.OpenDocumentAsync(_story, "en-US");
        await _page.Field("standfirst").FillAsync("Nobody has slept.");
        IPage preview = await _page.Page.RunAndWaitForPopupAsync(async () =>
            await _page.Page.Locator("[data-mark='workspace-action:Umb.WorkspaceAction.Document.SaveAndPreview']").First.ClickAsync());
        IFrameLocator frame = preview.FrameLocator("iframe");
        await Expect(frame.Locator(".preview-banner")).ToBeVisibleAsync();
        await Expect(frame.Locator("h1")).ToHaveTextAsync(Story);
        await Expect(frame.Locator("body")).ToContainTextAsync("Nobody has slept.");
        await preview.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "artifacts", "newsroom-preview.png") });

        await _page.Page.BringToFrontAsync();
        await _page.Field("standfirst").FillAsync("Everybody has slept.");
        await _page.DoAsync("Save", "Save", null);
        await Expect(frame.Locator("body")).ToContainTextAsync("Everybody has slept.");
        await preview.CloseAsync();
    }

    [Test]
    public async Task AWebhookIsMadeAndItsDeliveriesAreSeen()
    {
        await using Listener listener = await Listener.StartAsync();
        IPage page = _page.Page;
        await page.GotoAsync("/umbraco/section/settings/workspace/webhook/create");
        await page.Locator("umb-webhook-workspace-editor #name input").FillAsync("Desk");
        await page.Locator("umb-webhook-details-workspace-view uui-input[required] input").First.FillAsync(listener.Address);
        await page.Locator("umb-input-webhook-events").GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        await _page.Dialogue.Locator("uui-menu-item[label='Content Published']").ClickAsync();
        await _page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await _page.DialoguesGoneAsync();
        await page.Locator("[data-mark='workspace-action:Umb.WorkspaceAction.Webhook.Save']").ClickAsync();
        await page.WaitForURLAsync("**/webhook/edit/**");
        string webhook = page.Url.Split("/edit/")[1].Split('/')[0];
        await _window.TakePictureAsync("newsroom-webhook");

        await _page.OpenDocumentAsync(_story, "en-US");
        await _page.DoAsync("SaveAndPublish", "publish", "Document published");
        for (int tries = 0; tries < 100 && listener.Heard.Count == 0; tries++)
            await Task.Delay(100);
        Assert.That(listener.Heard, Has.One.Contains(_story.ToString()), "what the listener was told");

        await page.GotoAsync($"/umbraco/section/settings/workspace/webhook/edit/{webhook}/view/deliveries");
        ILocator delivery = page.Locator("umb-webhook-delivery-collection-workspace-view, umb-collection").Locator("uui-table-row");
        await Expect(delivery).ToHaveCountAsync(1);
        await Expect(delivery).ToContainTextAsync(listener.Address);
        await Expect(delivery).ToContainTextAsync("OK");
        await page.GotoAsync($"/umbraco/section/settings/workspace/webhook/edit/{webhook}/view/care");
        await Expect(_page.Mark("webhook:log")).ToContainTextAsync("200");
        await Expect(_page.Mark("webhook:no-dead-letters")).ToBeVisibleAsync();
    }
}
