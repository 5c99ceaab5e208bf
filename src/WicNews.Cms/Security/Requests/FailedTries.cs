using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Security.Requests;

/// <summary>Slows guessing down: a network that fails too often must wait. What succeeds costs nothing, so a newsroom
/// behind one address can sign in as often as it likes.</summary>
internal sealed class FailedTries : IDisposable
{
    /// <summary>Failures in a row that a network is allowed; then one more every <see cref="Pause"/>.</summary>
    public const int Allowed = 30;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _beginning = new();
    private readonly Dictionary<string, int> _running = [];

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Allowed,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Pause,
            AutoReplenishment = true,
        }));

    /// <summary>Begins a try. It counts as a failure from now on, and until it ends: else any number that are under way at once
    /// would all find that nothing has failed yet.</summary>
    /// <returns>The try, to be disposed of when it has ended; null where the network must wait.</returns>
    public Try? Begin(HttpContext context)
    {
        var network = ClientNetwork.Of(context);
        lock (_beginning)
        {
            var running = _running.GetValueOrDefault(network);
            // Whole tries are asked for: a lease of none is granted while the smallest part of a try has come back.
            if (_limiter.GetStatistics(network) is { } state && state.CurrentAvailablePermits - running < 1)
                return null;
            _running[network] = running + 1;
            return new Try(this, network);
        }
    }

    public static void SetRetryAfter(HttpResponse response) =>
        response.Headers.RetryAfter = ((int)Pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _limiter.Dispose();

    private void End(string network, bool succeeded)
    {
        lock (_beginning)
        {
            if (!succeeded)
                _limiter.AttemptAcquire(network).Dispose();
            if (--_running[network] == 0)
                _running.Remove(network);
        }
    }

    /// <summary>One try. It has failed unless it is said to have succeeded.</summary>
    internal sealed class Try(FailedTries tries, string network) : IDisposable
    {
        private bool _succeeded;
        private bool _ended;

        public void Succeeded() => _succeeded = true;

        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            tries.End(network, _succeeded);
        }
    }
}
