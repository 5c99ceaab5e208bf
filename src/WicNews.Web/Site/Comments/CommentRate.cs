using System.Threading.RateLimiting;
using WicNews.Cms.Hosting;
using WicNews.Web.Hosting;

namespace WicNews.Web.Site.Comments;

/// <summary>How often comments are taken: from one client a few in ten minutes, from all together no more than moderators can be asked to read.</summary>
public sealed class CommentRate(IConfiguration configuration) : IDisposable
{
    /// <summary>The configuration key; comments that one client may send in ten minutes.</summary>
    public const string Key = "WicNews:CommentsPerTenMinutes";

    private const int Usual = 5;
    private const int FromAllInAMinute = 60;

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    // Whoever has thousands of networks could keep moderators busy alone; ten people of one provider may still write at once.
    private const int ClientsOfOneHolder = 10;

    private readonly PartitionedRateLimiter<HttpContext> perClient = Limiter(ClientNetwork.Of, PerClient(configuration));
    private readonly PartitionedRateLimiter<HttpContext> perHolder = Limiter(ClientNetwork.WideOf, PerClient(configuration) * ClientsOfOneHolder);

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = FromAllInAMinute, TokensPerPeriod = FromAllInAMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    });

    /// <summary>Counts one more of this client; null when it may be sent now. What is paused for everybody does not count as the client's.</summary>
    public CommentOutcome? Refuse(HttpContext context)
    {
        lock (all)
        {
            using var room = all.AttemptAcquire(0);
            if (!room.IsAcquired)
                return CommentOutcome.Paused;
            using var own = perClient.AttemptAcquire(context);
            if (!own.IsAcquired)
                return CommentOutcome.TooMany;
            using var holders = perHolder.AttemptAcquire(context);
            if (!holders.IsAcquired)
                return CommentOutcome.TooMany;
            all.AttemptAcquire().Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        perClient.Dispose();
        perHolder.Dispose();
        all.Dispose();
    }

    private static int PerClient(IConfiguration configuration) => Math.Max(1, configuration.GetValue(Key, Usual));

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> networkOf, int comments) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetSlidingWindowLimiter(
            networkOf(context), _ => new SlidingWindowRateLimiterOptions { PermitLimit = comments, Window = Wait, SegmentsPerWindow = 10 }));
}
