using System.Threading.RateLimiting;

namespace WicNews.Cms.Hosting;

/// <summary>How often one client may ask: bursts are welcome, a steady stream is not.</summary>
public static class ClientRate
{
    private const int BurstSeconds = 20;

    /// <param name="perMinute">How many requests a minute a client may keep up.</param>
    public static TokenBucketRateLimiterOptions PerMinute(int perMinute)
    {
        int perSecond = Math.Max(1, perMinute / 60);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * BurstSeconds,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
    }
}
