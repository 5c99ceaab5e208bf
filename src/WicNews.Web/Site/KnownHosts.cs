using System.Net;

namespace WicNews.Web.Site;

/// <summary>
/// The hosts at which the site, whose own address is not configured, is really asked for. Pages name the host, so each host has pages of its
/// own; a client can name any number of hosts, and these would drive out of memory what readers want.
/// </summary>
public sealed class KnownHosts(LanguageHosts languages, TimeProvider clock)
{
    private const int MostOthers = 8;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether it is this machine's own name or address, a hostname that editors gave, or one of the first few others: behind a proxy the site
    /// cannot know its name. One that is not asked for in an hour leaves its place.
    /// </summary>
    public bool Knows(HttpContext context) => IsThisMachine(context) || languages.Knows(context.Request) || HasPlace($"{context.Request.Scheme}://{context.Request.Host}");

    private static bool IsThisMachine(HttpContext context)
    {
        var (host, connection) = (context.Request.Host, context.Connection);
        if ((host.Port ?? (context.Request.IsHttps ? 443 : 80)) != connection.LocalPort)
            return false;
        var local = connection.LocalIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : connection.LocalIpAddress;
        return host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host, out var address) && address.Equals(local) && host.Host.Trim('[', ']') == address.ToString());
    }

    private bool HasPlace(string host)
    {
        var now = clock.GetUtcNow();
        lock (others)
        {
            if (!others.ContainsKey(host) && others.Count >= MostOthers)
            {
                var oldest = others.MinBy(other => other.Value);
                if (now - oldest.Value < Remembered)
                    return false;
                others.Remove(oldest.Key);
            }
            others[host] = now;
            return true;
        }
    }
}
