using System.Net;

namespace WicNews.Cms.Webhooks;

/// <summary>What may be called, and which headers may be set: said when a webhook is saved, and again when it is called.</summary>
internal static class WebhookTargets
{
    private const int MaxLength = 2000;

    // The connection's own, and those that a receiver trusts to come from us.
    private static readonly HashSet<string> OwnHeaders = new(
        [
            "host", "connection", "content-length", "content-type", "transfer-encoding", "upgrade", "te", "trailer", "expect", "proxy-authorization", "cookie",
            WebhookSignature.IdHeader, WebhookSignature.TimestampHeader, WebhookSignature.SignatureHeader,
            "umb-webhook-event", "umb-webhook-retrycount", "umb-webhook-date",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an address cannot be called; null when it can, as far as its text shows.</summary>
    public static string? Fault(string url, WebhookOptions options)
    {
        if (url.Length > MaxLength || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return "An absolute address with http or https is required.";
        if (uri.UserInfo.Length > 0)
            return "A name and password do not belong into the address: use a header.";
        if (options.AllowPrivateAddresses)
            return null;
        var host = uri.DnsSafeHost;
        var isClosed = IPAddress.TryParse(host, out var address)
            ? !PublicAddresses.Contains(address)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return isClosed ? new ClosedAddressException(host).Message : null;
    }

    /// <summary>Why a header cannot be sent; null when it can.</summary>
    public static string? HeaderFault(string name, string? value)
    {
        if (IsOurs(name))
            return $"The header '{name}' is set by the site.";
        if (name.Length is 0 or > 100 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter)))
            return "A header's name is made of letters, digits and hyphens.";
        return value is null || value.Length > MaxLength || value.Any(letter => letter is < ' ' or > '~')
            ? $"A header's value is a line of at most {MaxLength} plain characters."
            : null;
    }

    public static bool IsOurs(string header) => OwnHeaders.Contains(header);
}
