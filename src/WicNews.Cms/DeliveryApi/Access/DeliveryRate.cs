using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core.DeliveryApi;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.DeliveryApi.Access;

/// <summary>
/// How many answers one client may have made: bursts are welcome, a steady stream is not. Who has the key is known, and not limited.
/// </summary>
internal sealed class DeliveryRate(IConfiguration configuration, IApiAccessService access) : IDisposable
{
    /// <summary>The configuration key; answers a minute that one client may keep up.</summary>
    public const string Key = "WicNews:DeliveriesPerMinute";

    // A front end asks for all of its readers from one address. An answer of ten items costs a few milliseconds, so this leaves a processor to
    // the others.
    private const int Usual = 6_000;
    private const int ItemsOfOne = 10;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => ClientRate.PerMinute(PerMinute(configuration))));

    /// <summary>The refusal; null when one more may be made.</summary>
    public IResult? Refuse(HttpContext context)
    {
        // Previews are for whoever has the key, and for nobody else.
        if (access.HasPreviewAccess())
            return null;
        using RateLimitLease lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
            return null;
        ClientRate.SetRetryAfter(context.Response, PerMinute(configuration));
        return TypedResults.Problem(
            title: "Too many requests. Please wait a moment, or use the Api-Key header.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Counts a large answer that was made as all the answers of ten items that would have been as much work.</summary>
    /// <param name="context">The request.</param>
    /// <param name="items">The items that were rendered.</param>
    public void Charge(HttpContext context, int items)
    {
        if (access.HasPreviewAccess() || _limiter.GetStatistics(context) is not { CurrentAvailablePermits: var left })
            return;
        _limiter.AttemptAcquire(context, (int)Math.Min(Math.Max(0, items / ItemsOfOne - 1), left)).Dispose();
    }

    private static int PerMinute(IConfiguration configuration) => configuration.GetValue(Key, Usual);

    public void Dispose() => _limiter.Dispose();
}
