using System.Collections.Concurrent;

namespace WicNews.Web.Tests.Support;

/// <summary>Keeps cookies as a browser on localhost does: Secure cookies too, which .NET's own container would not send over http.</summary>
public sealed class CookieJarHandler : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, string> _cookies = new();

    /// <summary>The cookies by name.</summary>
    public IReadOnlyDictionary<string, string> All => _cookies;

    /// <summary>The cookies as a request carries them.</summary>
    public string Header => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_cookies.IsEmpty)
            request.Headers.TryAddWithoutValidation("Cookie", Header);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Keep(cookie);
        }

        return response;
    }

    private void Keep(string cookie)
    {
        var parts = cookie.Split(';', 2);
        var pair = parts[0].Split('=', 2);
        var expired = pair[1].Length == 0
            || parts.Length > 1 && parts[1].Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase);
        if (expired)
            _cookies.TryRemove(pair[0], out _);
        else
            _cookies[pair[0]] = pair[1];
    }
}
