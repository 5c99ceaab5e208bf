using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Webhooks;

/// <summary>When a failed call is tried again: later each time, not before the receiver said, and not for ever.</summary>
internal sealed class WebhookPauses(IOptions<WebhookOptions> options, IOptionsMonitor<WebhookSettings> settings, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <returns>Null when it has been tried often enough.</returns>
    public DateTime? NextTry(int failedBefore, TimeSpan? asked)
    {
        if (failedBefore >= settings.CurrentValue.MaximumRetries)
            return null;
        var pauses = options.Value.Pauses is { Count: > 0 } configured ? configured : WebhookOptions.DefaultPauses;
        var pause = pauses[Math.Min(failedBefore, pauses.Count - 1)];
        if (asked is { } longer && longer > pause)
            pause = longer < Longest ? longer : Longest;
        return time.GetUtcNow().UtcDateTime + pause;
    }
}
