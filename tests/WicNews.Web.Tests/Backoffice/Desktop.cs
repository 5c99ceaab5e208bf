using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Somebody at the backoffice.</summary>
internal sealed class Desktop(BrowserWindow window)
{
    // Umbraco 18.2's own, all of elements that are gone when their work is done; and that nobody was signed in before signing in.
    private static readonly string[] Umbracos =
        ["_subject is undefined", "Container not found", "host was disconnected", "/token", "Token request", "Validation issues", "ResizeObserver"];

    private readonly List<string> _expected = [.. Umbracos];

    public BrowserWindow Window => window;

    public BackofficePage Page { get; } = new(window);

    /// <summary>Says what the console may complain of, because the test itself provokes it.</summary>
    public void Expect(params string[] parts) => _expected.AddRange(parts);

    public bool IsExpected(string error) => _expected.Any(part => error.Contains(part, StringComparison.Ordinal));
}
