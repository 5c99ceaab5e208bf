using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Access;

/// <summary>
/// How many answers one client may have made: bursts are welcome, a steady stream is not. Who has the key is known, and not limited.
/// </summary>
internal sealed class DeliveryRate(IConfiguration configuration, IApiAccessService access) : IDisposable
{
    /// <summary>The configuration key; answers a minute that one client may keep up.</summary>
    public const string Key = "WicNews:DeliveriesPerMinute";

    // A front end asks for all of its readers from one address. An answer costs a few milliseconds, so this leaves a processor to the others.
    private const int Usual = 6_000;
    private const int BurstSeconds = 20;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => LimitOf(configuration)));

    /// <summary>The refusal; null when one more may be made.</summary>
    public IResult? Refuse(HttpContext context)
    {
        // Previews are for whoever has the key, and for nobody else.
        if (access.HasPreviewAccess())
            return null;
        using RateLimitLease lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
            return null;
        context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            title: "Too many requests. Please wait a moment, or use the Api-Key header.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();

    // Of an address of the new kind only the half that names the network: a client has all the others.
    private static string ClientOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static TokenBucketRateLimiterOptions LimitOf(IConfiguration configuration)
    {
        int perSecond = Math.Max(1, configuration.GetValue(Key, Usual) / 60);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * BurstSeconds,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
    }
}
