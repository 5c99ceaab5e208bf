using Microsoft.Playwright;

namespace WicNews.Web.Tests.Support;

/// <summary>One window with cookies of its own, that notes what goes wrong in it.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private BrowserWindow(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Note($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Note($"page: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                Note($"{response.Status} {response.Request.Method} {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors, uncaught exceptions and server errors so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors)
                return [.. _errors];
        }
    }

    public static async Task<BrowserWindow> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Goes on with the session of somebody who has signed in to the backoffice over HTTP.</summary>
    public Task SignInAsync(EditorClient editor) => _context.AddCookiesAsync(editor.Session.Select(cookie => new Cookie
    {
        // By https, as cookies with a __Host- name must be set; browsers take localhost for as safe.
        Name = cookie.Key, Value = cookie.Value, Url = "https://localhost/", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Strict,
    }));

    /// <summary>Keeps a picture of the window as artifacts/NAME.png at the repository's root.</summary>
    public async Task<string> TakePictureAsync(string name, bool wholePage = false)
    {
        string path = Path.Combine(Repository.Root, "artifacts", name + ".png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = wholePage });
        TestContext.AddTestAttachment(path);
        return path;
    }

    /// <summary>Forgets errors that the test itself provoked, and gives them back.</summary>
    public IReadOnlyList<string> TakeErrors()
    {
        lock (_errors)
        {
            string[] taken = [.. _errors];
            _errors.Clear();
            return taken;
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(string error)
    {
        lock (_errors)
            _errors.Add(error);
    }
}
