namespace WicNews.Cms.Webhooks;

/// <summary>What came of one call.</summary>
/// <param name="IsSuccess">It was answered with success.</param>
/// <param name="IsFinal">Another try would end the same way.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="RetryAfter">How long the receiver asked to be left alone.</param>
internal sealed record WebhookOutcome(bool IsSuccess, bool IsFinal, string Reason, TimeSpan? RetryAfter = null)
{
    public static WebhookOutcome Delivered { get; } = new(true, true, string.Empty);

    public static WebhookOutcome Impossible(string reason) => new(false, true, reason);

    public static WebhookOutcome Failed(string reason, TimeSpan? retryAfter = null) => new(false, false, reason, retryAfter);
}
