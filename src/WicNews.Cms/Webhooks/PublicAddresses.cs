using System.Net;
using System.Net.Sockets;

namespace WicNews.Cms.Webhooks;

/// <summary>Which addresses lie in the open internet: not this machine, not the network it stands in, not a cloud's metadata.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] ClosedIPv4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Of what is handed out: documentation, and the tunnels that carry an IPv4 address inside.
    private static readonly IPNetwork[] ClosedIPv6 = [IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork HandedOutIPv6 = IPNetwork.Parse("2000::/3");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !ClosedIPv4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => HandedOutIPv6.Contains(address) && !ClosedIPv6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
