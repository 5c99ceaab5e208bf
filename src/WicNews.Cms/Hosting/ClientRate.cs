using System.Threading.RateLimiting;

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

    /// <summary>Seconds after which a client that was refused may ask again.</summary>
    /// <param name="perMinute">How many requests a minute a client may keep up.</param>
    public static int SecondsToWait(int perMinute) => (int)Math.Ceiling(60.0 / Math.Max(1, perMinute));
}
