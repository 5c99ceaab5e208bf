using System.Diagnostics;

namespace WicNews.Web.Tests.Support;

/// <summary>Renews a signed-in session before its token runs out, as the backoffice does: it lasts for minutes, and some tests for longer.</summary>
internal sealed class RenewalHandler : DelegatingHandler
{
    private readonly SemaphoreSlim _renewing = new(1);
    private Uri? _token;
    private TimeSpan _after;
    private long _since;

    /// <summary>The session has begun.</summary>
    /// <param name="token">Where tokens are had.</param>
    /// <param name="lifetime">How long this one is good for.</param>
    public void Begin(Uri token, TimeSpan lifetime) => (_token, _after, _since) = (token, lifetime / 2, Stopwatch.GetTimestamp());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDue)
            await RenewAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _renewing.Dispose();
        base.Dispose(disposing);
    }

    private bool IsDue => _token is not null && Stopwatch.GetElapsedTime(_since) > _after;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken);
        try
        {
            if (!IsDue)
                return;
            _since = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, _token)
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["client_id"] = "umbraco-back-office", ["refresh_token"] = "[redacted]" }),
            };
            // A session that was ended meanwhile is not renewed: the next request says so.
            using var renewed = await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            _renewing.Release();
        }
    }
}
