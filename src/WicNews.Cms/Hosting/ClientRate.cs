using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Hosting;

/// <summary>How often one client may ask: bursts are welcome, a steady stream is not.</summary>
public static class ClientRate
{
    private const int BurstSeconds = 20;

    /// <param name="perMinute">How many requests a minute a client may keep up.</param>
    public static TokenBucketRateLimiterOptions PerMinute(int perMinute)
    {
        int tokens = Math.Max(1, perMinute);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, tokens * BurstSeconds / 60),
            // Partitions are filled many times a period, each time with the share that is due.
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        };
    }

    /// <summary>Says after how many seconds a client that was refused may ask again.</summary>
    /// <param name="response">The refusal.</param>
    /// <param name="perMinute">How many requests a minute a client may keep up.</param>
    public static void SetRetryAfter(HttpResponse response, int perMinute) =>
        response.Headers.RetryAfter = ((int)Math.Ceiling(60.0 / Math.Max(1, perMinute))).ToString(CultureInfo.InvariantCulture);
}
