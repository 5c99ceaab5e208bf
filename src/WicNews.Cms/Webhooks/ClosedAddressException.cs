namespace WicNews.Cms.Webhooks;

/// <summary>A webhook's host stands in a network that must not be called. Trying again would change nothing.</summary>
internal sealed class ClosedAddressException(string host)
    : Exception($"'{host}' is an address of this machine or its network. Set {WebhookOptions.Section}:{nameof(WebhookOptions.AllowPrivateAddresses)} to call it.");
