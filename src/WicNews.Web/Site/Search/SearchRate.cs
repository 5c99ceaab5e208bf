using System.Threading.RateLimiting;
using WicNews.Cms.Hosting;
using WicNews.Web.Hosting;

namespace WicNews.Web.Site.Search;

/// <summary>How often one client may search: bursts are welcome, a steady stream is not.</summary>
internal static class SearchRate
{
    public const string Policy = "search";

    /// <summary>The configuration key; searches a minute that one client may keep up.</summary>
    public const string Key = "WicNews:SearchesPerMinute";

    private const int Usual = 300;

    public static IServiceCollection AddSearchRate(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.OnRejected = async (rejected, _) => await AnswerAsync(rejected.HttpContext);
        options.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context), _ => ClientRate.PerMinute(PerMinute(context))));
    });

    public static int PerMinute(IConfiguration configuration) => configuration.GetValue(Key, Usual);

    private static int PerMinute(HttpContext context) => PerMinute(context.RequestServices.GetRequiredService<IConfiguration>());

    private static Task AnswerAsync(HttpContext context)
    {
        ClientRate.SetRetryAfter(context.Response, PerMinute(context));
        return SiteErrors.RefuseSearchAsync(context);
    }
}
