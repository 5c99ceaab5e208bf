using Microsoft.Playwright;

namespace WicNews.Web.Tests.Support;

/// <summary>What tests in a browser share: one Chromium for the whole run, and a window of its own for each test.</summary>
[Category("Browser")]
public abstract class BrowserFixture
{
    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>Opens a window that notes every error of its pages. Ignores the test, with a reason, where no Chromium is.</summary>
    protected static async Task<BrowserWindow> OpenWindowAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        IBrowser browser = await StartAsync();
        options ??= new BrowserNewContextOptions();
        options.BaseURL ??= address.ToString();
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        options.Locale ??= "en-US";
        return await BrowserWindow.OpenAsync(await browser.NewContextAsync(options));
    }

    /// <summary>Closes the browser; called once, after all tests.</summary>
    internal static async Task StopAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        (_browser, _playwright) = (null, null);
    }

    private static async Task<IBrowser> StartAsync()
    {
        await Starting.WaitAsync();
        try
        {
            if (_browser is not null)
                return _browser;
            string? executable = BrowserExecutable.Find();
            if (executable is null)
                Assert.Ignore($"No Chromium: none on PATH, none in {BrowserExecutable.Variable}, and none restored from npm (build without -p:SkipBrowser=true).");
            _playwright = await Playwright.CreateAsync();
            // Tests often run as root in containers, where Chromium's own sandbox cannot start; they open our own pages only.
            return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
            });
        }
        finally
        {
            Starting.Release();
        }
    }
}
