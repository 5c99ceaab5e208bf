using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Security.Requests;

/// <summary>Slows guessing down: an address that fails too often must wait. What succeeds costs nothing, so a newsroom
/// behind one address can sign in as often as it likes.</summary>
internal sealed class FailedTries : IDisposable
{
    /// <summary>Failures in a row that an address is allowed; then one more every <see cref="Pause"/>.</summary>
    public const int Allowed = 30;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Allowed,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Pause,
            AutoReplenishment = true,
        }));

    // Whole tries are asked for: a lease of none is granted while the smallest part of a try has come back.
    public bool IsTooMany(HttpContext context) => _limiter.GetStatistics(Address(context)) is { CurrentAvailablePermits: < 1 };

    public void Count(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(Address(context));
    }

    public static void SetRetryAfter(HttpResponse response) =>
        response.Headers.RetryAfter = ((int)Pause.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _limiter.Dispose();

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "none";
}
