using Microsoft.Playwright;
using NUnit.Framework.Interfaces;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Tests in the real backoffice: a host of their own, and as many people at it as a test needs.</summary>
public abstract class BackofficeFixture : BrowserFixture
{
    private readonly List<Desktop> _desktops = [];

    private protected RunningSite Site { get; private set; } = null!;

    /// <summary>How the host is configured, besides what all tests have.</summary>
    private protected virtual (string Key, string Value)[] Settings => [];

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "backoffice.zip")))
            Assert.Ignore("This build has no backoffice: build without -p:SkipBackoffice=true.");
        Site = await RunningSite.StartAsync(Settings);
        SetDefaultExpectTimeout(30_000);
        await PrepareAsync();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        if (Site is not null)
            await Site.DisposeAsync();
    }

    [TearDown]
    public async Task CloseWindowsAsync()
    {
        TestStatus outcome = TestContext.CurrentContext.Result.Outcome.Status;
        List<string> errors = [];
        foreach (Desktop desktop in _desktops)
        {
            if (outcome == TestStatus.Failed && !desktop.Window.Page.IsClosed)
                await desktop.Window.TakePictureAsync($"backoffice-{TestContext.CurrentContext.Test.MethodName}-{_desktops.IndexOf(desktop)}");
            errors.AddRange(desktop.Window.TakeErrors().Where(error => !desktop.IsExpected(error)));
            if (outcome == TestStatus.Failed)
                errors.ForEach(TestContext.Out.WriteLine);
            await desktop.Window.DisposeAsync();
        }

        _desktops.Clear();
        if (outcome == TestStatus.Passed)
            Assert.That(errors, Is.Empty, "the console");
    }

    /// <summary>What the tests of the fixture share: people, stories.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    private protected Task<Desktop> SitDownAsync(BrowserNewContextOptions? options = null) =>
        SitDownAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword, options);

    /// <summary>Somebody who has signed in, in a browser of their own that shows no page yet.</summary>
    private protected async Task<Desktop> SitDownAsync(string email, string password = Staff.Password, BrowserNewContextOptions? options = null)
    {
        BrowserWindow window = await OpenWindowAsync(Site.Address, options);
        window.Page.SetDefaultTimeout(60_000);
        Desktop desktop = new(window);
        _desktops.Add(desktop);
        using EditorClient session = await Site.SignInAsync(email, password);
        await window.SignInAsync(session);
        return desktop;
    }
}
