using System.Threading.RateLimiting;
using WicNews.Cms.Hosting;
using WicNews.Web.Site.Search;

namespace WicNews.Web.Site.Shared;

/// <summary>
/// How often one client may have something looked for that nobody asked for by searching, and that is kept nowhere because there is no end
/// of it: as often as it may search, counted apart.
/// </summary>
public sealed class UnkeptRate(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => ClientRate.PerMinute(SearchRate.PerMinute(configuration))));

    /// <summary>Counts one more of this client; false when it must wait.</summary>
    public bool MayHaveMore(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>Refuses as problem+json, with when to ask again.</summary>
    public Task RefuseAsync(HttpContext context)
    {
        ClientRate.SetRetryAfter(context.Response, SearchRate.PerMinute(configuration));
        return Results.Problem(title: "Too many requests. Please wait a moment.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    public void Dispose() => limiter.Dispose();
}
