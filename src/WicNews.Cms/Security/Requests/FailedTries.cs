using System.Diagnostics;
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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

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
    public Try? Begin(HttpContext context) => Begin(ClientNetwork.Of(context), out _);

    /// <summary>As <see cref="Begin(HttpContext)"/>, but while others are under way it waits for them: they may succeed, and in the morning a
    /// whole newsroom signs in at once.</summary>
    public async Task<Try?> BeginInTurnAsync(HttpContext context)
    {
        var network = ClientNetwork.Of(context);
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (Begin(network, out var isUsedUp) is { } begun)
                return begun;
            if (isUsedUp || Stopwatch.GetElapsedTime(since) > Patience)
                return null;
            await Task.Delay(BetweenLooks, context.RequestAborted);
        }
    }

    public static void SetRetryAfter(HttpResponse response) =>
        response.Headers.RetryAfter = ((int)Pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _limiter.Dispose();

    private Try? Begin(string network, out bool isUsedUp)
    {
        lock (_beginning)
        {
            // Whole tries are asked for: a lease of none is granted while the smallest part of a try has come back.
            var left = _limiter.GetStatistics(network)?.CurrentAvailablePermits ?? Allowed;
            var running = _running.GetValueOrDefault(network);
            isUsedUp = left < 1;
            if (left <= running)
                return null;
            _running[network] = running + 1;
            return new Try(this, network);
        }
    }

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
