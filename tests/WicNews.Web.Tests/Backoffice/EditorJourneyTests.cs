using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>An editor's day in the real backoffice, in a real browser, against the real host. Each test goes on where the one before ended.</summary>
public sealed class EditorJourneyTests : BrowserFixture
{
    private const string Story = "Boats wait for the fog to lift";
    private const string ChineseStory = "船在等雾散去";

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
        _window = await OpenWindowAsync(_site.Address);
        _window.Page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(30_000);
        _page = new BackofficePage(_window);
        await _page.SignInAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword);
        // Before sign-in the backoffice asks whether there is a session to go on with; the answer is no, and the console says so.
        Assert.That(_window.TakeErrors().Where(error => !error.Contains("/token", StringComparison.Ordinal) && !error.Contains("Token request", StringComparison.Ordinal)), Is.Empty);
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
            await _window.TakePictureAsync("backoffice-" + TestContext.CurrentContext.Test.MethodName);
        IReadOnlyList<string> errors = _window.TakeErrors();
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Passed)
            Assert.That(errors.Where(error => !BackofficePage.IsUmbracos(error)), Is.Empty, "the console");
    }

    [Test, Order(1)]
    public async Task APictureIsUploadedAndAScriptUnderAPicturesNameIsNot()
    {
        await _page.Page.GotoAsync("/umbraco/section/media");
        ILocator drop = _page.Page.Locator("input[type=file]").First;
        await drop.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        byte[] picture = await File.ReadAllBytesAsync(Directory.EnumerateFiles(Path.Combine(Repository.Root, "umbraco-config", "Sample", "media"), "*.jpg").Order().First());
        await drop.SetInputFilesAsync(new FilePayload { Name = "fog-on-the-canal.jpg", MimeType = "image/jpeg", Buffer = picture });
        await Expect(_page.Page.Locator("uui-card-media, umb-media-card").Filter(new() { HasText = "Fog On The Canal" }).First).ToBeVisibleAsync();
        Assert.That(_window.TakeErrors(), Is.Empty);

        IResponse answer = await _page.Page.RunAndWaitForResponseAsync(
            () => drop.SetInputFilesAsync(new FilePayload { Name = "not-a-picture.jpg", MimeType = "image/jpeg", Buffer = "<script>alert(1)</script>"u8.ToArray() }),
            response => response.Url.EndsWith("/temporary-file", StringComparison.Ordinal));
        Assert.That(await answer.TextAsync(), Does.Contain("content is not a JPEG"));
        await Expect(_page.Toast("not-a-picture.jpg: The file's content is not a JPEG")).ToBeVisibleAsync();
        Assert.That(_window.TakeErrors(), Has.Some.Contains("400"));
        var media = await _site.Editor.GetAsync("/tree/media/root?skip=0&take=20");
        Assert.That(media["total"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test, Order(2)]
    public async Task WhatIsMissingIsSaidAtItsField()
    {
        await _page.NewDocumentAsync(_site.Edition, _site.Article, "en-US");
        await _page.Name.FillAsync("A story without a headline");
        await _page.DoAsync("SaveAndPublish", "publish", "could not be published");
        await Expect(_page.Property("headline")).ToContainTextAsync("A story needs a headline.");
        await Expect(_page.Property("storyDate")).ToContainTextAsync("A story needs its date.");
        await _window.TakePictureAsync("backoffice-validation");
        Assert.That(_window.TakeErrors().Where(error => !BackofficePage.IsUmbracos(error)), Has.All.Contains("400"));
    }

    [Test, Order(3)]
    public async Task AStoryIsWrittenIllustratedAndSaved()
    {
        await _page.NewDocumentAsync(_site.Edition, _site.Article, "en-US");
        await _page.Name.FillAsync(Story);
        await _page.Field("headline").FillAsync(Story);
        await _page.Field("standfirst").FillAsync("Nobody hurries on the canal before eight.");
        await _page.Field("dateline").FillAsync("WUZHEN, Zhejiang");
        await _page.Field("storyDate").FillAsync("2025-11-08T09:30");
        await _page.Page.GetByRole(AriaRole.Button, new() { Name = "Add Byline" }).ClickAsync();
        await _page.Property("bylines").Locator("[data-mark='property:name'] input").First.FillAsync("Anna Whitfield");
        await PickPictureAsync();
        await _page.Field("leadPictureCaption").FillAsync("Fog on the canal.");
        await _page.Field("leadPictureCredit").FillAsync("Lin Hai");
        await _page.Field("leadPictureAltText").FillAsync("A canal in fog, three boats at the bank");
        await _page.Property("body").Locator(".monaco-editor").First.ClickAsync();
        await _page.Page.Keyboard.TypeAsync("The fog lifts at **eight**.");
        await _page.DoAsync("Save", "Save", null);
        await _page.Page.WaitForURLAsync("**/edit/**");
        await _window.TakePictureAsync("backoffice-story");
        Assert.That(await _site.StateAsync(Story, "en-US"), Is.EqualTo("Draft"));
        _story = Guid.Parse(_page.Page.Url.Split("/edit/")[1].Split('/')[0]);
    }

    [Test, Order(4)]
    public async Task ItIsPublishedInEnglishAndThenInChinese()
    {
        await _page.OpenDocumentAsync(_story, "en-US");
        await _page.DoAsync("SaveAndPublish", "publish", "Document published");
        Assert.That(await _site.StateAsync(Story, "en-US"), Is.EqualTo("Published"));

        await _page.OpenDocumentAsync(_story, "zh-CN");
        await _page.Name.FillAsync(ChineseStory);
        await _page.Field("headline").FillAsync(ChineseStory);
        // Alternative text and credit are each language's own: the desk's rule says what is missing.
        await _page.DoAsync("SaveAndPublish", "publish", "has no alt text and no credit");
        Assert.That(_window.TakeErrors().Where(error => !BackofficePage.IsUmbracos(error)), Has.All.Matches<string>(error => error.Contains("400", StringComparison.Ordinal) || error.Contains("UmbTryExecute", StringComparison.Ordinal)));
        await _page.Field("leadPictureCredit").FillAsync("林海");
        await _page.Field("leadPictureAltText").FillAsync("雾中的运河，岸边三条船");
        await _page.DoAsync("SaveAndPublish", "publish", "Document published");
        Assert.That(await _site.StateAsync(ChineseStory, "zh-CN"), Is.EqualTo("Published"));
        var values = (await _site.Editor.GetAsync($"/document/{_story}"))["values"]!.ToJsonString();
        Assert.That(values, Does.Contain("The fog lifts at **eight**.").And.Contain("Anna Whitfield").And.Contain("mediaKey"));
    }

    [Test, Order(5)]
    public async Task ItIsUnpublishedTrashedAndRestored()
    {
        await _page.OpenDocumentAsync(_story, "en-US");
        await _page.ChooseAsync("Unpublish", "Unpublish", "unpublished", about: "English (United States)");
        Assert.That(await _site.StateAsync(Story, "en-US"), Is.EqualTo("Draft"));

        await _page.ChooseAsync("RecycleBin.Trash", "Trash", null, about: Story);
        await WaitForStateAsync(null);
        await _page.OpenDocumentAsync(_story, "en-US");
        await _page.ChooseAsync("RecycleBin.Restore", "Restore", null, about: "2025");
        await WaitForStateAsync("Draft");
    }

    [Test, Order(6)]
    public async Task TheDarkThemeIsServed()
    {
        await _page.Page.EvaluateAsync("localStorage.setItem('umb-theme-alias', 'umb-dark-theme')");
        await _page.OpenDocumentAsync(_story, "en-US");
        string background = await _page.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--uui-color-background').trim()");
        await _window.TakePictureAsync("backoffice-dark");
        Assert.That(background, Is.EqualTo("#21262e"));
        Assert.That(await _page.Page.EvaluateAsync<int>("[...document.fonts].filter(font => font.status === 'error').length"), Is.Zero, "fonts");
    }

    private async Task PickPictureAsync()
    {
        await _page.Property("leadPicture").GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        await _page.Dialogue.Locator("uui-card-media").First.ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
        await _page.Dialogue.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Choose|Submit|Select)$") }).Last.ClickAsync();
        await _page.DialoguesGoneAsync();
        await Expect(_page.Property("leadPicture").Locator("umb-rich-media, uui-card-media, umb-rich-media-card").First).ToBeVisibleAsync();
    }

    private async Task WaitForStateAsync(string? state)
    {
        for (int tries = 0; tries < 60 && await _site.StateAsync(Story, "en-US") != state; tries++)
            await Task.Delay(500);
        Assert.That(await _site.StateAsync(Story, "en-US"), Is.EqualTo(state));
    }
}
