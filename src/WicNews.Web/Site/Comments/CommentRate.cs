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

    private readonly PartitionedRateLimiter<HttpContext> perClient = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetSlidingWindowLimiter(ClientNetwork.Of(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, configuration.GetValue(Key, Usual)), Window = Wait, SegmentsPerWindow = 10,
        }));

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = FromAllInAMinute, TokensPerPeriod = FromAllInAMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    });

    /// <summary>True when this client may send one more now, which then counts.</summary>
    public bool Allows(HttpContext context)
    {
        using var own = perClient.AttemptAcquire(context);
        if (!own.IsAcquired)
            return false;
        using var common = all.AttemptAcquire();
        return common.IsAcquired;
    }

    public void Dispose()
    {
        perClient.Dispose();
        all.Dispose();
    }
}
