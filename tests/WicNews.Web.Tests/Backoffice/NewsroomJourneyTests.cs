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
        _site = await RunningSite.StartAsync();
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
        await _page.Page.GotoAsync("/umbraco/section/settings/workspace/webhook/create");
        await _page.Page.Locator("umb-webhook-workspace-editor #name input, umb-webhook-workspace-editor uui-input#name").First.ClickAsync();
        await _page.Page.Keyboard.TypeAsync("Desk");
        await _window.TakePictureAsync("newsroom-webhook");
    }
}
