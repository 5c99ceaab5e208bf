using Microsoft.Extensions.Options;

namespace WicNews.Cms.Webhooks;

/// <summary>When a failed call is tried again: later each time, and not before the receiver said.</summary>
internal sealed class WebhookPauses(IOptions<WebhookOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public DateTime NextTry(int failedBefore, TimeSpan? asked)
    {
        var pauses = options.Value.Pauses is { Count: > 0 } configured ? configured : WebhookOptions.DefaultPauses;
        var pause = pauses[Math.Min(failedBefore, pauses.Count - 1)];
        if (asked is { } longer && longer > pause)
            pause = longer < Longest ? longer : Longest;
        return time.GetUtcNow().UtcDateTime + pause;
    }
}
